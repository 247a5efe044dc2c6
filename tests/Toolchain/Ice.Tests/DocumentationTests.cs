using EGovToken.Testing.TestKit;

namespace EGovToken.Ice.Tests;

[TestClass]
public class DocumentationTests
{
    private const string Heading = "| ICE | what it asks | how it is held here |\n| --- | --- | --- |\n";

    [TestMethod]
    public void The_documentation_lists_the_evaluators_as_they_are_held()
    {
        var documentation = File.ReadAllText(Repository.PathOf("docs", "ice.md"));
        var table = string.Concat(Evaluators.All.Select(evaluator => $"| {evaluator.Number:00} | {evaluator.Asks} | {evaluator.Held} |\n"));
        var expected = documentation[..(documentation.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)] + table;
        var suggestion = Path.Combine(Repository.Artifacts, "ice.md");
        Directory.CreateDirectory(Repository.Artifacts);
        File.WriteAllText(suggestion, expected);

        Assert.AreEqual(expected, documentation, $"docs/ice.md differs from Evaluators.cs. What it should be is in {suggestion}.");
    }

    [TestMethod]
    public void The_proof_names_the_suppressed_evaluators_and_no_other()
    {
        var row = File.ReadLines(Repository.PathOf("docs", "proof.md"))
            .Single(line => line.Contains("| Validation (ICE) |", StringComparison.Ordinal));

        foreach (var evaluator in Evaluators.All)
        {
            var isSuppressed = Package.All.Any(package => package.Suppressed.Contains(evaluator.Number));
            Assert.AreEqual(isSuppressed, row.Contains(evaluator.Name, StringComparison.Ordinal), evaluator.Name);
        }
    }
}
