using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class DirectoryTests
{
    [TestMethod]
    public void Standard_directories_of_all_files_are_declared_once_below_TARGETDIR()
    {
        using var project = AuthoringProject.Package("<StandardDirectory Id='LocalAppDataFolder'><Directory Id='A' Name='A' /></StandardDirectory><PropertyRef Id='P' />");
        project.AddSource("More.wxs", "<Fragment><StandardDirectory Id='LocalAppDataFolder'><Directory Id='B' Name='B' /></StandardDirectory><Property Id='P' Value='1' /></Fragment>");
        var elements = project.ConvertToElements();
        var root = elements.Single(element => element.Attribute("Id")?.Value == "TARGETDIR");
        Assert.AreSequenceEqual(["DesktopFolder", "LocalAppDataFolder"], root.Elements().Select(directory => directory.Attribute("Id")!.Value).ToArray());
        var references = elements.Where(element => element.Name.LocalName == "DirectoryRef").Select(element => element.Attribute("Id")!.Value);
        Assert.AreSequenceEqual(["LocalAppDataFolder", "DesktopFolder", "LocalAppDataFolder"], references.ToArray());
    }

    [TestMethod]
    [DataRow(Architecture.X64, "ProgramFiles64Folder")]
    [DataRow(Architecture.X86, "ProgramFilesFolder")]
    public void The_platforms_own_directories_stand_below_the_real_ones(Architecture architecture, string parent)
    {
        using var project = AuthoringProject.Package("<StandardDirectory Id='ProgramFiles6432Folder' />");
        project.Architecture = architecture;
        var directory = project.ConvertToElements().Single(element => element.Name.LocalName == "Directory" && element.Attribute("Id")!.Value == "ProgramFiles6432Folder");
        Assert.AreEqual(parent, directory.Parent!.Attribute("Id")!.Value);
    }

    [TestMethod]
    public void A_name_that_is_no_standard_directory_is_an_error()
    {
        using var project = AuthoringProject.Package("<StandardDirectory Id='BananaFolder' />");
        project.AssertError("Package.wxs(3) DL1006", "BananaFolder");
    }
}
