using System.Xml.Linq;
using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests.Authoring;

[TestClass]
public sealed class RemovalTests
{
    private const string Detected = "(ePass2003Key1 AND ePass2003FileVersion1 >= v1.1.16.804)";

    private const string AskedFor = "(WixBundleInstalled AND REMOVEMIDDLEWARE = 1)";

    [TestMethod]
    public void A_payload_that_can_be_removed_is_removed_by_an_uninstall_only_when_asked()
    {
        using var folder = new BuildFolder();

        var package = folder.GeneratePackage();

        Assert.AreEqual("no", (string?)package.Attribute("Permanent"));
        Assert.AreEqual("/uninstall /S", (string?)package.Attribute("UninstallArguments"));
        Assert.AreEqual($"{Detected} AND {AskedFor}", (string?)package.Attribute("DetectCondition"));
        Assert.AreEqual($"NOT {Detected} OR {AskedFor}", (string?)package.Attribute("InstallCondition"));
    }

    [TestMethod]
    public void A_payload_that_nobody_knows_how_to_remove_is_permanent()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["arguments"]!["uninstall"]!["silent"] = null);

        var package = folder.GeneratePackage();

        Assert.AreEqual("yes", (string?)package.Attribute("Permanent"));
        Assert.IsNull(package.Attribute("UninstallArguments"));
        Assert.AreEqual(Detected, (string?)package.Attribute("DetectCondition"));
        Assert.AreEqual($"NOT {Detected}", (string?)package.Attribute("InstallCondition"));
    }

    [TestMethod]
    public void The_authoring_says_why_the_payload_stays()
    {
        using var folder = new BuildFolder();

        var reason = folder.GenerateAuthoring().Descendants(AuthoringNames.Wix + "PackageGroup").Single().Nodes().OfType<XComment>().Single();

        StringAssert.Contains(reason.Value, "REMOVEMIDDLEWARE=1");
    }
}
