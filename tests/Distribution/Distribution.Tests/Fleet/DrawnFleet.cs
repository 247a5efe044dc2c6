using System.Globalization;
using System.Text.Json.Nodes;

namespace EGovToken.Distribution.Tests.Fleet;

/// <summary>Draws many PCs and writes down what each would report, and beside it what the reports add up to.</summary>
/// <param name="seed">The same number draws the same PCs.</param>
/// <param name="today">The day of the reports.</param>
internal sealed class DrawnFleet(int seed, DateTime today)
{
    private static readonly string[] ProductVersions = ["1.0.0", "1.0.1", "1.1.0"];
    private static readonly string[] Models = ["ePass2003", "ePass2003 Auto"];

    private readonly Random _random = new(seed);

    /// <summary>PCs by version.</summary>
    public Dictionary<string, int> Versions { get; } = [];

    /// <summary>Tokens by model.</summary>
    public Dictionary<string, int> Tokens { get; } = [];

    /// <summary>PCs by cause.</summary>
    public Dictionary<string, int> Broken { get; } = [];

    /// <summary>Thumbprints of the certificates that end within 60 days.</summary>
    public HashSet<string> Expiring { get; } = [];

    /// <summary>PCs whose report says that a certificate ends soon.</summary>
    public int EndingSoon { get; private set; }

    /// <summary>PCs with no cause.</summary>
    public int Healthy { get; private set; }

    /// <summary>The report of one more PC.</summary>
    public string Draw(int number)
    {
        var causes = new HashSet<string>();
        var kind = _random.Next(10);
        var report = kind switch
        {
            0 => WithoutToken("EGT2001", causes),
            1 => WithoutToken("EGT2101", causes),
            2 => new JsonObject { ["outcome"] = OutcomeOf("EGT3001", causes) },
            _ => WithToken(number, causes),
        };
        if (report.ContainsKey("productVersion"))
        {
            Count(Versions, (string)report["productVersion"]!);
        }

        foreach (var cause in causes)
        {
            Count(Broken, cause);
        }

        Healthy += causes.Count == 0 ? 1 : 0;
        var text = report.ToJsonString();
        EndingSoon += text.Contains("\"endsSoon\":true", StringComparison.Ordinal) ? 1 : 0;
        return text;
    }

    private JsonObject WithoutToken(string code, HashSet<string> causes) => Report(OutcomeOf(code, causes), []);

    private JsonObject WithToken(int number, HashSet<string> causes)
    {
        var model = Pick(Models);
        Count(Tokens, model);
        var state = _random.Next(20) == 0 ? "locked" : "ready";
        if (state == "locked")
        {
            causes.Add("pinLocked");
        }

        return Report(OutcomeOf("EGT1006", causes), new JsonArray(new JsonObject
        {
            ["serial"] = number.ToString("D16", CultureInfo.InvariantCulture),
            ["label"] = "Ə",
            ["manufacturer"] = "EnterSafe",
            ["model"] = model,
            ["kind"] = "ePass2003",
            ["readers"] = new JsonArray("Reader 0"),
            ["pin"] = new JsonObject { ["state"] = state, ["minLength"] = 6, ["maxLength"] = 16, ["pinPad"] = false },
            ["certificates"] = new JsonArray(Certificate(number, "login", causes), Certificate(number, "signing", causes), Authority()),
            ["unreadable"] = new JsonArray(),
            ["problem"] = null,
        }));
    }

    private JsonObject Certificate(int number, string purpose, HashSet<string> causes)
    {
        var thumbprint = $"{number:D8}{(purpose == "login" ? 'A' : 'B')}".PadRight(40, '0');
        var days = _random.Next(-30, 700);
        if (days < 0)
        {
            causes.Add("certificateExpired");
        }
        else if (days <= 60)
        {
            Expiring.Add(thumbprint);
        }

        var registered = _random.Next(10) > 0;
        var answers = _random.Next(10) > 0;
        if (days >= 0 && !(registered && answers))
        {
            causes.Add(registered ? "keyDoesNotAnswer" : "certificateNotRegistered");
        }

        return Certificate("endEntity", purpose, thumbprint, days, !registered ? null : new JsonObject
        {
            ["store"] = "My",
            ["provider"] = "EnterSafe ePass2003 CSP v1.0",
            ["container"] = "{0}",
            ["byThisProduct"] = true,
            ["keyAnswers"] = answers,
            ["keyProblem"] = answers ? null : "0x80090016",
        });
    }

    private JsonObject Authority() => Certificate("authority", "authority", new string('C', 40), days: 10, registration: null); // On every token; nobody renews it.

    private JsonObject Certificate(string kind, string purpose, string thumbprint, int days, JsonObject? registration) => new()
    {
        ["subject"] = "CN=X",
        ["issuer"] = "CN=CA",
        ["serialNumber"] = "01",
        ["thumbprint"] = thumbprint,
        ["kind"] = kind,
        ["purpose"] = purpose,
        ["keyAlgorithm"] = "RSA 2048",
        ["validFrom"] = Time(-800),
        ["validUntil"] = Time(days),
        ["validity"] = days < 0 ? "expired" : "valid",
        ["endsSoon"] = kind == "endEntity" && days is >= 0 and < 30,
        ["keyOnToken"] = kind == "endEntity" ? "likely" : "absent",
        ["registration"] = registration,
    };

    private JsonObject Report(JsonObject outcome, JsonArray tokens) => new()
    {
        ["outcome"] = outcome,
        ["schemaVersion"] = 1,
        ["productVersion"] = Pick(ProductVersions),
        ["module"] = null,
        ["readers"] = new JsonArray(),
        ["tokens"] = tokens,
        ["journalOnly"] = new JsonArray(),
        ["journalUnreadable"] = new JsonArray(),
        ["lastResult"] = null,
        ["settings"] = new JsonArray(),
    };

    private static JsonObject OutcomeOf(string code, HashSet<string> causes)
    {
        if (code != "EGT1006")
        {
            causes.Add(code);
        }

        return new JsonObject { ["code"] = code, ["number"] = int.Parse(code[3..], CultureInfo.InvariantCulture), ["text"] = "…", ["detail"] = "" };
    }

    private string Time(int days) => today.AddDays(days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private string Pick(string[] values) => values[_random.Next(values.Length)];

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
