using EGovToken.Policies.Tests.Templates;
using EGovToken.Testing.TestKit;

namespace EGovToken.Policies.Tests;

[TestClass]
public class DocumentationTests
{
    private const string Heading = "## The policies\n\n";

    [TestMethod]
    public void The_documentation_says_what_the_template_says()
    {
        var documentation = File.ReadAllText(Repository.PathOf("docs", "policies.md"));
        var expected = documentation[..(documentation.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)] + PolicyDocument.Write();
        var suggestion = Path.Combine(Repository.Artifacts, "policies.md");
        Directory.CreateDirectory(Repository.Artifacts);
        File.WriteAllText(suggestion, expected);

        Assert.AreEqual(expected, documentation, $"docs/policies.md differs from the template. What it should be is in {suggestion}.");
    }
}
