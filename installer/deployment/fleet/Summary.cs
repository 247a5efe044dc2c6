using System.Globalization;
using EGovToken.Cli.Output;
using EGovToken.Core.Common;

namespace EGovToken.Fleet;

/// <summary>What many reports add up to. Its public members are the summary's JSON.</summary>
/// <param name="today">The day from which the time left is counted.</param>
/// <param name="days">Certificates with at most so many days left are named.</param>
/// <param name="texts">The texts for people, in their language.</param>
internal sealed class Summary(DateTime today, int days, TextCatalog texts)
{
    private readonly HashSet<string> _serials = new(StringComparer.Ordinal);

    /// <summary>How many files there were.</summary>
    public int Reports { get; private set; }

    /// <summary>PCs whose file is no report, one of a schema that is not known, or cannot be read.</summary>
    public List<string> NotUnderstood { get; } = [];

    /// <summary>PCs on which nothing is broken.</summary>
    public int Healthy { get; private set; }

    /// <summary>How many PCs have each version of the product.</summary>
    public SortedDictionary<string, int> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>How many different tokens were plugged in.</summary>
    public int Tokens => _serials.Count;

    /// <summary>How many tokens there are of each model.</summary>
    public SortedDictionary<string, int> TokensByModel { get; } = new(StringComparer.Ordinal);

    /// <summary>Certificates that end soon, the next to end first.</summary>
    public SortedSet<ExpiringCertificate> Expiring { get; } = [];

    /// <summary>PCs whose user is told that a certificate ends soon: within the days of that PC's EXPIRYNOTICE, and not renewed.</summary>
    public int EndingSoon { get; private set; }

    /// <summary>Where certificates are renewed.</summary>
    public string RenewedBy => texts.Get("renewedBy");

    /// <summary>How many PCs have each cause.</summary>
    public SortedDictionary<string, int> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a PC's report.</summary>
    /// <param name="pc">The PC's name.</param>
    /// <param name="report">Its report; null when it could not be read or understood.</param>
    public void Add(string pc, StatusReport? report)
    {
        Reports++;
        if (report is null)
        {
            NotUnderstood.Add(pc);
            return;
        }

        if (report.IsWhole)
        {
            Count(Versions, report.ProductVersion ?? "");
        }

        foreach (var token in report.Tokens ?? [])
        {
            AddToken(pc, token);
        }

        EndingSoon += (report.Tokens ?? []).Any(static token => token.Kind != "foreign" && (token.Certificates ?? []).Any(static certificate => certificate.EndsSoon)) ? 1 : 0;
        var causes = BrokenLinks.Of(report);
        Healthy += causes.Count == 0 ? 1 : 0;
        foreach (var cause in causes)
        {
            Count(Broken, cause);
        }
    }

    // The same token may have been seen on several PCs.
    private void AddToken(string pc, Token token)
    {
        if (_serials.Add(token.Serial))
        {
            Count(TokensByModel, token.Model);
        }

        foreach (var certificate in token.Certificates ?? [])
        {
            var left = (certificate.ValidUntil.ToUniversalTime() - today).TotalDays;
            if (certificate.Kind == "endEntity" && left >= 0 && left <= days)
            {
                Expiring.Add(new ExpiringCertificate(certificate.ValidUntil, certificate.Thumbprint, token.Serial, certificate.Purpose, pc));
            }
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}

/// <summary>A certificate that ends soon. It is named once, however many PCs have seen it.</summary>
/// <param name="ValidUntil">When it ends.</param>
/// <param name="Thumbprint">Its thumbprint.</param>
/// <param name="Token">The token's serial number.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="PC">A PC that has seen it.</param>
internal sealed record ExpiringCertificate(DateTime ValidUntil, string Thumbprint, string Token, string Purpose, string PC) : IComparable<ExpiringCertificate>
{
    public int CompareTo(ExpiringCertificate? other) => other is null
        ? 1
        : (ValidUntil, StringComparer.Ordinal.Compare(Thumbprint, other.Thumbprint)).CompareTo((other.ValidUntil, 0));
}

/// <summary>The summary as a page for people: one glance shows on how many PCs what is broken. It fits on one sheet, however many PCs there are.</summary>
/// <param name="summary">The summary.</param>
/// <param name="texts">The texts for people, in their language.</param>
internal sealed class SummaryPage(Summary summary, TextCatalog texts)
{
    // What is longer than this is in the JSON.
    private const int MostRows = 12;

    private readonly TextCatalog _outcomes = new("Outcomes", texts.Language);

    private int Faulty => summary.Reports - summary.Healthy - summary.NotUnderstood.Count;

    /// <summary>The page.</summary>
    /// <param name="today">The day from which the time left is counted.</param>
    /// <param name="days">Certificates with at most so many days left are named.</param>
    public string Build(DateTime today, int days)
    {
        var page = new HtmlPage(texts.Language.Code, texts.Get("title"));
        page.Verdict(Overall(), summary.Reports == 0 ? texts.Get("none") : texts.Get("healthy", summary.Healthy, summary.Reports), []);
        page.Add(Glance());
        page.Heading(texts.Get("causes"));
        AddCounts(page, "cause", summary.Broken.OrderByDescending(static cause => cause.Value).Select(cause => (NameOf(cause.Key), cause.Value)), Mark.Broken);
        page.Note(texts.Get("several"));
        page.Heading(texts.Get("expiring", summary.Expiring.Count, days));
        AddRows(page, ["validUntil", "token", "pc"], summary.Expiring.Select(static one => new Markup[] { Day(one.ValidUntil.ToUniversalTime()), one.Token, one.PC }));
        page.Note(texts.Get("endingSoon", summary.EndingSoon, summary.RenewedBy));
        page.Heading(texts.Get("versions"));
        AddCounts(page, "version", summary.Versions.Select(static version => ((Markup)version.Key, version.Value)), Mark.Unknown);
        page.Fields(
        [
            (texts.Get("day"), Day(today)),
            (texts.Get("tokens"), string.Join(", ", summary.TokensByModel.Take(MostRows).Select(static model => $"{model.Key}: {model.Value}"))),
            (texts.Get("notUnderstood"), string.Join(", ", summary.NotUnderstood.Take(MostRows)) + (summary.NotUnderstood.Count > MostRows ? " …" : "")),
        ]);
        page.Note(texts.Get("privacy"));
        return page.Close();
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What could not be read may be broken: only where every report was understood is the whole called good.
    private Mark Overall() => Faulty > 0 ? Mark.Broken : summary.Reports > 0 && summary.NotUnderstood.Count == 0 ? Mark.Ok : Mark.Unknown;

    private Markup Glance()
    {
        (Mark Mark, string Word, int Count)[] parts =
            [(Mark.Ok, texts.Get("ok"), summary.Healthy), (Mark.Broken, texts.Get("broken"), Faulty), (Mark.Unknown, texts.Get("unknown"), summary.NotUnderstood.Count)];
        return Markup.Picture(
            "glance",
            $"{texts.Get("title")}. {string.Join(", ", parts.Select(static part => $"{part.Word}: {part.Count}"))}.",
            [.. parts.Select(part => Markup.Element("div", Signs.Named(part.Mark, $"{part.Word}: {part.Count}"), Signs.Bar(part.Mark, part.Count, summary.Reports)))]);
    }

    // By an EGT number, as the command line explains it, or by one of the words of BrokenLinks.
    private Markup NameOf(string cause) => (_outcomes.TryGet($"{cause}.command") ?? _outcomes.TryGet(cause)) is { } sentence ? $"{cause}: {sentence}" : texts.TryGet($"cause.{cause}") ?? cause;

    private void AddCounts(HtmlPage page, string name, IEnumerable<(Markup Name, int Count)> counts, Mark mark) =>
        AddRows(page, [name, "pcs"], counts.Select(count => new[] { count.Name, Markup.Element("span", count.Count.ToString(CultureInfo.InvariantCulture), Signs.Bar(mark, count.Count, summary.Reports)) }));

    private void AddRows(HtmlPage page, string[] headings, IEnumerable<Markup[]> rows)
    {
        var all = rows.ToList();
        page.Table(headings.Select(heading => texts.Get(heading)), all.Take(MostRows));
        if (all.Count > MostRows)
        {
            page.Note(texts.Get("more", all.Count - MostRows));
        }
    }
}
