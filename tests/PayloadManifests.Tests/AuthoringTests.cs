using System.Xml.Linq;
using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests;

[TestClass]
public sealed class AuthoringTests
{
    private const string Detected = "(ePass2003Key1 AND ePass2003FileVersion1 >= v1.1.16.804)";

    private static readonly XNamespace Wix = "http://wixtoolset.org/schemas/v4/wxs";
    private static readonly XNamespace Util = "http://wixtoolset.org/schemas/v4/wxs/util";

    [TestMethod]
    public void The_package_names_the_file_that_was_checked()
    {
        using var folder = new BuildFolder();

        var package = Package(folder.GenerateAuthoring());

        Assert.AreEqual("ePass2003", (string?)package.Attribute("Id"));
        Assert.AreEqual("es2003_standin.exe", (string?)package.Attribute("Name"));
        Assert.AreEqual(folder.Payload, (string?)package.Attribute("SourceFile"));
        Assert.AreEqual("EnterSafe ePass2003 (stand-in)", (string?)package.Attribute("DisplayName"));
        Assert.AreEqual("yes", (string?)package.Attribute("PerMachine"));
        Assert.AreEqual("yes", (string?)package.Attribute("Vital"));
    }

    [TestMethod]
    public void The_package_is_the_only_one_of_the_group_Middleware()
    {
        using var folder = new BuildFolder();

        var group = folder.GenerateAuthoring().Descendants(Wix + "PackageGroup").Single();

        Assert.AreEqual("Middleware", (string?)group.Attribute("Id"));
        Assert.HasCount(1, group.Elements());
    }

    [TestMethod]
    public void The_searches_lie_in_the_fragment_of_the_group_so_that_they_are_linked_with_it()
    {
        using var folder = new BuildFolder();

        var fragment = folder.GenerateAuthoring().Root!.Elements().Single();

        Assert.HasCount(1, fragment.Elements(Wix + "PackageGroup"));
        Assert.HasCount(1, fragment.Elements(Util + "RegistrySearch"));
        Assert.HasCount(1, fragment.Elements(Util + "FileSearch"));
    }

    [TestMethod]
    public void The_csp_is_looked_for_in_the_64_bit_registry()
    {
        using var folder = new BuildFolder();

        var search = folder.GenerateAuthoring().Descendants(Util + "RegistrySearch").Single();

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

        var search = folder.GenerateAuthoring().Descendants(Util + "RegistrySearch").Single();

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

        var search = folder.GenerateAuthoring().Descendants(Util + "FileSearch").Single();

        Assert.AreEqual(path, (string?)search.Attribute("Path"));
        Assert.AreEqual("version", (string?)search.Attribute("Result"));
        Assert.AreEqual(expected, (string?)search.Attribute("DisableFileRedirection"));
    }

    [TestMethod]
    public void A_payload_that_can_be_removed_is_removed_by_an_uninstall_only_when_asked()
    {
        using var folder = new BuildFolder();

        var package = Package(folder.GenerateAuthoring());

        Assert.AreEqual("no", (string?)package.Attribute("Permanent"));
        Assert.AreEqual("/uninstall /S", (string?)package.Attribute("UninstallArguments"));
        Assert.AreEqual($"{Detected} AND (NOT WixBundleInstalled OR REMOVEMIDDLEWARE = 1)", (string?)package.Attribute("DetectCondition"));
        Assert.AreEqual($"NOT WixBundleInstalled OR REMOVEMIDDLEWARE = 1 OR NOT {Detected}", (string?)package.Attribute("InstallCondition"));
    }

    [TestMethod]
    public void A_payload_that_nobody_knows_how_to_remove_is_permanent()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["arguments"]!["uninstall"]!["silent"] = null);

        var package = Package(folder.GenerateAuthoring());

        Assert.AreEqual("yes", (string?)package.Attribute("Permanent"));
        Assert.IsNull(package.Attribute("UninstallArguments"));
        Assert.AreEqual(Detected, (string?)package.Attribute("DetectCondition"));
        Assert.IsNull(package.Attribute("InstallCondition"));
    }

    [TestMethod]
    public void The_authoring_says_why_the_payload_stays()
    {
        using var folder = new BuildFolder();

        var reason = folder.GenerateAuthoring().Descendants(Wix + "PackageGroup").Single().Nodes().OfType<XComment>().Single();

        StringAssert.Contains(reason.Value, "REMOVEMIDDLEWARE=1");
    }

    [TestMethod]
    public void Installing_and_repairing_are_silent()
    {
        using var folder = new BuildFolder();

        var package = Package(folder.GenerateAuthoring());

        Assert.AreEqual("/S", (string?)package.Attribute("InstallArguments"));
        Assert.AreEqual("/S", (string?)package.Attribute("RepairArguments"));
        Assert.IsEmpty(package.Elements(Wix + "CommandLine"));
    }

    [TestMethod]
    public void A_build_that_asks_for_the_vendors_windows_stays_silent_when_the_bundle_is()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["arguments"]!["install"]!["visible"] = "/show");

        var package = Package(folder.GenerateAuthoring("--visible"));

        Assert.IsNull(package.Attribute("InstallArguments"));
        var arguments = package.Elements(Wix + "CommandLine")
            .ToDictionary(line => (string)line.Attribute("Condition")!, line => (string)line.Attribute("InstallArgument")!);
        Assert.AreEqual("/show", arguments["WixBundleUILevel = 4"]);
        Assert.AreEqual("/S", arguments["WixBundleUILevel <> 4"]);
    }

    [TestMethod]
    public void Each_exit_code_has_its_behaviour()
    {
        using var folder = new BuildFolder();

        var exitCodes = Package(folder.GenerateAuthoring()).Elements(Wix + "ExitCode")
            .ToDictionary(code => (int)code.Attribute("Value")!, code => (string)code.Attribute("Behavior")!);

        Assert.AreEqual("success", exitCodes[0]);
        Assert.AreEqual("error", exitCodes[1]);
        Assert.AreEqual("scheduleReboot", exitCodes[3010]);
        Assert.AreEqual("forceReboot", exitCodes[1641]);
    }

    [TestMethod]
    public void Quotes_and_angle_brackets_in_arguments_stay_what_they_are()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["arguments"]!["install"]!["silent"] = "/S \"/D=<a & b>\"");

        Assert.AreEqual("/S \"/D=<a & b>\"", (string?)Package(folder.GenerateAuthoring()).Attribute("InstallArguments"));
    }

    private static XElement Package(XDocument authoring)
    {
        return authoring.Descendants(Wix + "ExePackage").Single();
    }
}
