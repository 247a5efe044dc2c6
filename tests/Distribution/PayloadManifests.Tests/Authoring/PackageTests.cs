using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests.Authoring;

[TestClass]
public sealed class PackageTests
{
    [TestMethod]
    public void The_package_names_the_file_that_was_checked()
    {
        using var folder = new BuildFolder();

        var package = folder.GeneratePackage();

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

        var group = folder.GenerateAuthoring().Descendants(AuthoringNames.Wix + "PackageGroup").Single();

        Assert.AreEqual("Middleware", (string?)group.Attribute("Id"));
        Assert.HasCount(1, group.Elements());
    }

    [TestMethod]
    public void Authoring_that_is_right_already_is_not_written_again()
    {
        using var folder = new BuildFolder();
        folder.GenerateAuthoring();
        var longAgo = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder.Output, longAgo);

        folder.GenerateAuthoring();

        Assert.AreEqual(longAgo, File.GetLastWriteTimeUtc(folder.Output));
    }

    [TestMethod]
    public void Each_exit_code_has_its_behaviour()
    {
        using var folder = new BuildFolder();

        var exitCodes = folder.GeneratePackage().Elements(AuthoringNames.Wix + "ExitCode")
            .ToDictionary(code => (int)code.Attribute("Value")!, code => (string)code.Attribute("Behavior")!);

        Assert.AreEqual("success", exitCodes[0]);
        Assert.AreEqual("error", exitCodes[1]);
        Assert.AreEqual("error", exitCodes[1602]);
        Assert.AreEqual("success", exitCodes[1638]);
        Assert.AreEqual("scheduleReboot", exitCodes[3010]);
        Assert.AreEqual("forceReboot", exitCodes[1641]);
    }
}
