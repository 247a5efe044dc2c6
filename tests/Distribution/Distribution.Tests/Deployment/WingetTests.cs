using System.Text.RegularExpressions;
using EGovToken.Distribution.Tests.SupplyChain;
using EGovToken.Testing.TestKit;
using YamlDotNet.Serialization;

namespace EGovToken.Distribution.Tests.Deployment;

/// <summary>Holds the manifests to the rules of winget's schemas, version 1.6.0.</summary>
[TestClass]
[TestCategory("Sandbox")] // They are made of the packages, which only a machine with the sandbox builds.
public sealed partial class WingetTests
{
    private static readonly string Folder = Path.Combine(Repository.Artifacts, "winget");

    [TestMethod]
    public void The_set_is_complete_and_its_manifests_agree()
    {
        var manifests = Directory.GetFiles(Folder, "*.yaml").Select(Read).ToList();
        CollectionAssert.AreEquivalent(
            new[] { "version", "defaultLocale", "installer" }, manifests.Select(static manifest => (string)manifest["ManifestType"]).ToArray());
        foreach (var manifest in manifests)
        {
            Assert.AreEqual("1.6.0", manifest["ManifestVersion"]);
            Assert.MatchesRegex(Identifier(), (string)manifest["PackageIdentifier"]);
            Assert.AreEqual(manifests[0]["PackageIdentifier"], manifest["PackageIdentifier"]);
            Assert.AreEqual(manifests[0]["PackageVersion"], manifest["PackageVersion"]);
            Assert.MatchesRegex("^[0-9.]+$", (string)manifest["PackageVersion"]);
        }

        Assert.DoesNotContain(static path => File.ReadAllText(path).Contains('{', StringComparison.Ordinal), Directory.GetFiles(Folder), "A template was not filled in.");
    }

    [TestMethod]
    public void The_locale_says_what_the_schema_requires()
    {
        var locale = Read(Path.Combine(Folder, "EGovToken.Setup.locale.en-US.yaml"));
        foreach (var (member, shortest, longest) in new[] { ("Publisher", 2, 256), ("PackageName", 2, 256), ("License", 3, 512), ("ShortDescription", 3, 256) })
        {
            Assert.IsInRange(shortest, longest, ((string)locale[member]).Length, member);
        }

        Assert.AreEqual(Read(Path.Combine(Folder, "EGovToken.Setup.yaml"))["DefaultLocale"], locale["PackageLocale"]);
        Assert.IsLessThanOrEqualTo(16, ((List<object>)locale["Tags"]).Count);
    }

    [TestMethod]
    public void Each_installer_is_one_that_was_built_with_its_hash()
    {
        var installers = ((List<object>)Read(Path.Combine(Folder, "EGovToken.Setup.installer.yaml"))["Installers"]).Cast<Dictionary<object, object>>().ToList();
        foreach (var installer in installers)
        {
            var file = ((string)installer["InstallerUrl"]).Split('/')[^1];
            Assert.StartsWith("https://", (string)installer["InstallerUrl"]);
            Assert.AreEqual(PartsList.Of(file).Hash.ToUpperInvariant(), installer["InstallerSha256"]);
            Assert.AreEqual("x64", installer["Architecture"]);
            Assert.AreEqual(file.EndsWith(".msi", StringComparison.Ordinal) ? "wix" : "burn", installer["InstallerType"]);
            Assert.AreEqual(file.EndsWith(".msi", StringComparison.Ordinal) ? "machine" : "user", installer["Scope"]);
        }

        var scopes = installers.Select(static installer => installer["Scope"]).ToList();
        CollectionAssert.AllItemsAreUnique(scopes, "winget chooses by scope.");
        Assert.HasCount(File.Exists(Path.Combine(PartsList.Packages, "EGovTokenMachine.msi")) ? 2 : 1, installers);
    }

    [TestMethod]
    public void Winget_knows_every_documented_exit_code_in_its_own_words()
    {
        string[] words = ["cancelledByUser", "contactSupport", "installInProgress", "alreadyInstalled", "rebootInitiated", "rebootRequiredToFinish"];
        var codes = ((List<object>)Read(Path.Combine(Folder, "EGovToken.Setup.installer.yaml"))["ExpectedReturnCodes"]).Cast<Dictionary<object, object>>().ToList();
        CollectionAssert.AreEquivalent(
            ExitCodeTable.All.Where(static code => code != 0).Select(static code => $"{code}").ToArray(), codes.Select(static code => code["InstallerReturnCode"]).ToArray());
        CollectionAssert.AreEquivalent(words, codes.Select(static code => code["ReturnResponse"]).ToArray());
    }

    private static Dictionary<string, object> Read(string path) => new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(path));

    // Two to eight parts of up to 32 characters.
    [GeneratedRegex(@"^[^.\s\\/:*?""<>|]{1,32}(\.[^.\s\\/:*?""<>|]{1,32}){1,7}$")]
    private static partial Regex Identifier();
}
