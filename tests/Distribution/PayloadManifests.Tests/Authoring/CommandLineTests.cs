using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests.Authoring;

[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    public void Installing_and_repairing_are_silent()
    {
        using var folder = new BuildFolder();

        var package = folder.GeneratePackage();

        Assert.AreEqual("/S", (string?)package.Attribute("InstallArguments"));
        Assert.AreEqual("/S", (string?)package.Attribute("RepairArguments"));
        Assert.IsEmpty(package.Elements(AuthoringNames.Wix + "CommandLine"));
    }

    [TestMethod]
    public void A_build_that_asks_for_the_vendors_windows_stays_silent_when_the_bundle_is()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["arguments"]!["install"]!["visible"] = "/show");

        var package = folder.GeneratePackage("--visible");

        Assert.IsNull(package.Attribute("InstallArguments"));
        var arguments = package.Elements(AuthoringNames.Wix + "CommandLine")
            .ToDictionary(line => (string)line.Attribute("Condition")!, line => (string)line.Attribute("InstallArgument")!);
        Assert.AreEqual("/show", arguments["WixBundleUILevel = 4"]);
        Assert.AreEqual("/S", arguments["WixBundleUILevel <> 4"]);
    }

    [TestMethod]
    public void Quotes_and_angle_brackets_in_arguments_stay_what_they_are()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["arguments"]!["install"]!["silent"] = "/S \"/D=<a & b>\"");

        Assert.AreEqual("/S \"/D=<a & b>\"", (string?)folder.GeneratePackage().Attribute("InstallArguments"));
    }
}
