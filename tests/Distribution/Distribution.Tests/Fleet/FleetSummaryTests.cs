
using System.Text.Json;
using EGovToken.Cli.Tests.Running;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Fleet;

[TestClass]
public sealed class FleetSummaryTests : IDisposable
{
    private const int PCs = 10_000;
    private static readonly DateTime Today = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void Ten_thousand_reports_add_up_to_what_was_drawn()
    {
        var fleet = new DrawnFleet(20260301, Today);
        for (var number = 0; number < PCs; number++)
        {
            var report = fleet.Draw(number);
            File.WriteAllText(_folder.PathOf($"PC{number:D5}.json"), report);
            if (number < 50)
            {
                Assert.AreEqual("", StatusSchema.Violations(report), report);
            }
        }

        File.WriteAllText(_folder.PathOf("broken.json"), "{ \"outcome\": ");
        File.WriteAllText(_folder.PathOf("later.json"), "{ \"outcome\": { \"code\": \"EGT1006\" }, \"schemaVersion\": 2 }");

        var summary = Summarise();

        Assert.AreEqual(PCs + 2, summary.GetProperty("reports").GetInt32());
        CollectionAssert.AreEqual(new[] { "broken", "later" }, summary.GetProperty("notUnderstood").EnumerateArray().Select(static name => name.GetString()).ToArray());
        Assert.AreEqual(fleet.Healthy, summary.GetProperty("healthy").GetInt32());
        AssertCounts(fleet.Versions, summary.GetProperty("versions"));
        AssertCounts(fleet.Tokens, summary.GetProperty("tokensByModel"));
        AssertCounts(fleet.Broken, summary.GetProperty("broken"));
        Assert.AreEqual(fleet.Tokens.Values.Sum(), summary.GetProperty("tokens").GetInt32());
        Assert.IsGreaterThan(0, fleet.EndingSoon);
        Assert.AreEqual(fleet.EndingSoon, summary.GetProperty("endingSoon").GetInt32());
        StringAssert.Contains(summary.GetProperty("renewedBy").GetString(), "e-imza.az");
        var expiring = summary.GetProperty("expiring").EnumerateArray().ToList();
        CollectionAssert.AreEquivalent(fleet.Expiring.ToList(), expiring.Select(static one => one.GetProperty("thumbprint").GetString()!).ToList());
        var times = expiring.Select(static one => one.GetProperty("validUntil").GetDateTime()).ToList();
        CollectionAssert.AreEqual(times.Order().ToList(), times, "The next to end comes first.");
    }

    [TestMethod]
    public void A_token_that_several_PCs_saw_counts_once()
    {
        var report = new DrawnFleet(1, Today);
        string drawn;
        do
        {
            drawn = report.Draw(7);
        }
        while (!drawn.Contains("\"serial\"", StringComparison.Ordinal));
        File.WriteAllText(_folder.PathOf("a.json"), drawn);
        File.WriteAllText(_folder.PathOf("b.json"), drawn);

        var summary = Summarise();

        Assert.AreEqual(1, summary.GetProperty("tokens").GetInt32());
        var thumbprints = summary.GetProperty("expiring").EnumerateArray().Select(static one => one.GetProperty("thumbprint").GetString()).ToList();
        CollectionAssert.AllItemsAreUnique(thumbprints);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("""{"outcome":null}""")]
    [DataRow("""{"outcome":{}}""")]
    [DataRow("""{"outcome":{"code":null}}""")]
    [DataRow("""{"outcome":{"code":"\ud800"}}""", DisplayName = "half a character")]
    [DataRow("""{"outcome":{"code":"EGT1006"},"schemaVersion":1,"tokens":[null]}""")]
    [DataRow("""{"outcome":{"code":"EGT1006"},"schemaVersion":1,"tokens":[{"serial":"1","model":"M","kind":"ePass2003","certificates":null}]}""", DisplayName = "no pin")]
    [DataRow("""{"outcome":{"code":"EGT1006"},"schemaVersion":1,"tokens":[{"serial":"1","model":null,"kind":"ePass2003","pin":{"state":"ready"},"certificates":null}]}""", DisplayName = "no model")]
    [DataRow("""{"outcome":{"code":"EGT1006"},"schemaVersion":1,"tokens":[{"serial":"1","model":"M","kind":"ePass2003","pin":{"state":"ready"},"certificates":[null]}]}""", DisplayName = "no certificate")]
    public void An_odd_report_is_named_and_the_others_still_count(string odd)
    {
        File.WriteAllText(_folder.PathOf("odd.json"), odd);
        AssertOnlyTheOddOneIsNotUnderstood();
    }

    [TestMethod]
    public void A_report_that_is_still_being_written_is_named_and_the_others_still_count()
    {
        using var writing = new FileStream(_folder.PathOf("odd.json"), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        AssertOnlyTheOddOneIsNotUnderstood();
    }

    private void AssertOnlyTheOddOneIsNotUnderstood()
    {
        File.WriteAllText(_folder.PathOf("whole.json"), """{"outcome":{"code":"EGT2001"},"schemaVersion":1,"productVersion":"1.0.0","tokens":[]}""");
        var summary = Summarise();
        Assert.AreEqual(2, summary.GetProperty("reports").GetInt32());
        Assert.AreEqual("odd", summary.GetProperty("notUnderstood").EnumerateArray().Single().GetString());
        AssertCounts(new() { ["EGT2001"] = 1 }, summary.GetProperty("broken"));
        AssertCounts(new() { ["1.0.0"] = 1 }, summary.GetProperty("versions"));
    }

    private JsonElement Summarise()
    {
        var run = ProgramRun.Of("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "fleet-summary.dll"), _folder.FullName, "60", "2026-03-01"]);
        Assert.AreEqual(0, run.ExitCode, run.Text);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static void AssertCounts(Dictionary<string, int> expected, JsonElement counts) => CollectionAssert.AreEquivalent(
        expected.Select(static entry => $"{entry.Key}: {entry.Value}").ToList(),
        counts.EnumerateObject().Select(static entry => $"{entry.Name}: {entry.Value}").ToList());
}
