using EGovToken.Testing.TestKit;
using EGovToken.Testing.Toolchain;

namespace EGovToken.Policies.Tests;

/// <summary>The tables of settings in the documents are those that the build tool writes.</summary>
[TestClass]
public class DocumentationTests
{
    private static readonly string Schema = Path.Combine("customactions", "EGovToken.Cli", "Schemas", "status.schema.json");
    private static readonly string English = Path.Combine("installer", "policies", "en-US", "EGovToken.adml");

    [TestMethod]
    [DataRow("README.md")]
    [DataRow("docs/deployment.md")]
    [DataRow("docs/policies.md")]
    [DataRow("customactions/EGovToken.Cli/Schemas/status.schema.json")]
    public void A_document_has_the_settings_as_they_are(string document)
    {
        using var checkout = Documents();

        var run = BuildTool.Run(["settings", "documents", checkout.FullName]);

        Assert.AreEqual(0, run.ExitCode, run.Text);
        Assert.AreEqual(
            File.ReadAllText(checkout.PathOf(document)),
            File.ReadAllText(Repository.PathOf(document)),
            $"{document} differs from the table of settings: run \"egovtoken-build settings documents .\".");
    }

    [TestMethod]
    public void A_document_without_a_place_for_its_table_is_an_error_that_names_it()
    {
        using var checkout = Documents();
        File.WriteAllText(checkout.PathOf("README.md"), "nothing");

        var run = BuildTool.Run(["settings", "documents", checkout.FullName]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Text, "settings : error EGTB101: README.md has no lines");
    }

    [TestMethod]
    public void The_schema_gets_the_makes_of_token_as_they_are()
    {
        using var checkout = Documents();
        var schema = checkout.PathOf(Schema);
        var right = File.ReadAllText(schema);
        File.WriteAllText(schema, right.Replace("\"ePass2003\", \"foreign\"", "\"another\", \"foreign\"", StringComparison.Ordinal));
        Assert.AreNotEqual(right, File.ReadAllText(schema));

        Assert.AreEqual(0, BuildTool.Run(["settings", "documents", checkout.FullName]).ExitCode);

        Assert.AreEqual(right, File.ReadAllText(schema));
    }

    [TestMethod]
    public void A_policy_without_a_text_is_an_error_that_names_it()
    {
        using var checkout = Documents();
        var texts = checkout.PathOf(English);
        File.WriteAllText(texts, File.ReadAllText(texts).Replace("id=\"RemoveStale_Explain\"", "id=\"Other\"", StringComparison.Ordinal));

        var run = BuildTool.Run(["settings", "documents", checkout.FullName]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Text, "has no string 'RemoveStale_Explain'");
    }

    private static TemporaryFolder Documents()
    {
        var checkout = new TemporaryFolder();
        foreach (var file in new[] { "README.md", Path.Combine("docs", "deployment.md"), Path.Combine("docs", "policies.md"), Schema, English })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(checkout.PathOf(file))!);
            File.Copy(Repository.PathOf(file), checkout.PathOf(file));
        }

        return checkout;
    }
}
