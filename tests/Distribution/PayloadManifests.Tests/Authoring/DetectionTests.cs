using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests.Authoring;

[TestClass]
public sealed class DetectionTests
{
    [TestMethod]
    public void The_searches_lie_in_the_fragment_of_the_group_so_that_they_are_linked_with_it()
    {
        using var folder = new BuildFolder();

        var fragment = folder.GenerateAuthoring().Root!.Elements().Single();

        Assert.HasCount(1, fragment.Elements(AuthoringNames.Wix + "PackageGroup"));
        Assert.HasCount(1, fragment.Elements(AuthoringNames.Util + "RegistrySearch"));
        Assert.HasCount(1, fragment.Elements(AuthoringNames.Util + "FileSearch"));
    }

    [TestMethod]
    public void The_csp_is_looked_for_in_the_64_bit_registry()
    {
        using var folder = new BuildFolder();

        var search = folder.GenerateAuthoring().Descendants(AuthoringNames.Util + "RegistrySearch").Single();

        Assert.AreEqual("HKLM", (string?)search.Attribute("Root"));
        Assert.AreEqual(@"SOFTWARE\Microsoft\Cryptography\Defaults\Provider\EnterSafe ePass2003 CSP v1.0", (string?)search.Attribute("Key"));
        Assert.AreEqual("always64", (string?)search.Attribute("Bitness"));
        Assert.AreEqual("exists", (string?)search.Attribute("Result"));
    }

    [TestMethod]
    public void A_value_of_the_32_bit_registry_is_looked_for_as_such()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json =>
        {
            json["detection"]!["registryKeys"]![0]!["bitness"] = "x86";
            json["detection"]!["registryKeys"]![0]!["valueName"] = "Image Path";
        });

        var search = folder.GenerateAuthoring().Descendants(AuthoringNames.Util + "RegistrySearch").Single();

        Assert.AreEqual("always32", (string?)search.Attribute("Bitness"));
        Assert.AreEqual("Image Path", (string?)search.Attribute("Value"));
    }

    [TestMethod]
    [DataRow("[System64Folder]eps2003csp11.dll", "yes")]
    [DataRow("[SystemFolder]eps2003csp11.dll", null)]
    public void Only_the_64_bit_system_folder_is_searched_without_redirection(string path, string? expected)
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["detection"]!["files"]![0]!["path"] = path);

        var search = folder.GenerateAuthoring().Descendants(AuthoringNames.Util + "FileSearch").Single();

        Assert.AreEqual(path, (string?)search.Attribute("Path"));
        Assert.AreEqual("version", (string?)search.Attribute("Result"));
        Assert.AreEqual(expected, (string?)search.Attribute("DisableFileRedirection"));
    }
}
