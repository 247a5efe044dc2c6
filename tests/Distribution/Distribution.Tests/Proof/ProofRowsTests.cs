using System.Management.Automation.Language;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Proof;

/// <summary>The table of what only a real PC proves and the script that proves its part of it say the same.</summary>
[TestClass]
public sealed class ProofRowsTests
{
    private const string Heading = "## What only a real PC proves";

    private static readonly List<DocumentedRow> Documented = ReadDocument();
    private static readonly List<(string Id, string Title)> Checks = ReadScript();

    [TestMethod]
    public void Every_row_has_an_id_of_its_own_and_says_who_does_it()
    {
        Assert.IsNotEmpty(Documented);
        foreach (var row in Documented)
        {
            Assert.MatchesRegex("^[a-z0-9]+(-[a-z0-9]+)*$", row.Id);
            Assert.IsTrue(row.By is "script" or "hand", $"{row.Id}: {row.By}");
        }

        Assert.AreEqual(Documented.Count, Documented.DistinctBy(static row => row.Id).Count());
    }

    [TestMethod]
    public void Each_row_of_the_scripts_has_its_check_and_each_check_its_row()
    {
        CollectionAssert.AreEquivalent(
            Documented.Where(static row => row.By == "script").Select(static row => $"{row.Id}: {row.What}").ToList(),
            Checks.Select(static check => $"{check.Id}: {check.Title}").ToList());
    }

    private static List<DocumentedRow> ReadDocument() =>
    [
        .. File.ReadLines(Repository.PathOf("docs", "proof.md"))
            .SkipWhile(static line => line != Heading)
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| row |", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(static cells => new DocumentedRow(cells[1], cells[2], cells[3].Replace("`", "", StringComparison.Ordinal))),
    ];

    private static List<(string Id, string Title)> ReadScript() =>
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "windows"), "*.ps1", SearchOption.AllDirectories)
            .SelectMany(static path => Parser.ParseFile(path, out _, out _).FindAll(static node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
            .Where(static command => command.GetCommandName() == "Invoke-Row")
            .Select(static command => (ValueOf(command, "Id"), ValueOf(command, "Title"))),
    ];

    private static string ValueOf(CommandAst command, string parameter)
    {
        var name = command.CommandElements.Single(element => element is CommandParameterAst named && named.ParameterName == parameter);
        return (string)command.CommandElements[command.CommandElements.IndexOf(name) + 1].SafeGetValue();
    }

    private sealed record DocumentedRow(string Id, string By, string What);
}
