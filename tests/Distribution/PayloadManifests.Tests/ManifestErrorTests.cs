using System.Text.Json.Nodes;
using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests;

[TestClass]
public sealed class ManifestErrorTests
{
    [TestMethod]
    public void A_missing_manifest_is_named()
    {
        using var folder = new BuildFolder();
        File.Delete(folder.Manifest);

        folder.AssertRefused(folder.Generate(), "EGTP001", folder.Manifest);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("{ \"id\": ")]
    [DataRow("{} {}")]
    [DataRow("{ \"id\": \"a\", \"id\": \"b\" }")]
    public void A_file_that_is_not_one_json_object_is_refused(string text)
    {
        using var folder = new BuildFolder();
        folder.WriteManifest(text);

        folder.AssertRefused(folder.Generate(), "EGTP002", folder.Manifest);
    }

    [TestMethod]
    [DataRow("id")]
    [DataRow("sha256")]
    [DataRow("detection")]
    public void A_missing_field_is_named(string field)
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json.Remove(field));

        folder.AssertRefused(folder.Generate(), "EGTP003", $"\"{field}\" is missing");
    }

    [TestMethod]
    public void A_missing_field_of_an_item_is_named_with_its_path()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["detection"]!["files"]![0]!.AsObject().Remove("minimumVersion"));

        folder.AssertRefused(folder.Generate(), "EGTP003", "\"detection.files[0].minimumVersion\" is missing");
    }

    [TestMethod]
    public void An_extra_field_is_named_with_its_line()
    {
        using var folder = new BuildFolder();
        folder.WriteManifest(File.ReadAllText(folder.Manifest).Insert(1, "\n  \"sha1\": \"0\","));

        var result = folder.Generate();

        folder.AssertRefused(result, "EGTP003", "\"sha1\"");
        StringAssert.Matches(result.ErrorLines[0], new(@"\(2,\d+\): error"));
    }

    [TestMethod]
    [DataRow("id", "\"1st\"")]
    [DataRow("fileName", "\"folder/setup.exe\"")]
    [DataRow("size", "\"12\"")]
    [DataRow("size", "0")]
    [DataRow("sha256", "\"ABCDEF\"")]
    [DataRow("downloadUrl", "\"http://example.org/setup.exe\"")]
    [DataRow("architecture", "\"amd64\"")]
    [DataRow("perMachine", "\"yes\"")]
    [DataRow("exitCodes", "[]")]
    public void A_wrong_value_is_shown_with_what_was_expected(string field, string value)
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json[field] = JsonNode.Parse(value));

        folder.AssertRefused(folder.Generate(), "EGTP003", $"\"{field}\": expected ", $"found {value}.");
    }

    [TestMethod]
    public void Every_error_of_a_manifest_is_said_in_one_run()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json =>
        {
            json["size"] = -1;
            json["perMachine"] = 1;
        });

        var result = folder.Verify();

        Assert.AreEqual(1, result.ExitCode);
        Assert.HasCount(2, result.ErrorLines, result.Errors);
    }

    [TestMethod]
    [DataRow(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\EnterSafe ePass2003")]
    [DataRow(@"SOFTWARE\WOW6432Node\Microsoft\Windows\CURRENTVERSION\UNINSTALL\ePass")]
    [DataRow(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall")]
    public void Detection_by_an_uninstall_key_is_refused(string key)
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["detection"]!["registryKeys"]![0]!["key"] = key);

        folder.AssertRefused(folder.Generate(), "EGTP004", "detection.registryKeys[0].key", key);
    }
}
