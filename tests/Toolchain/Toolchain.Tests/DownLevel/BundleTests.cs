using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class BundleTests
{
    [TestMethod]
    public void The_theme_becomes_the_application_that_is_referred_to()
    {
        using var project = AuthoringProject.Bundle(
            "<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='hyperlinkLargeLicense' LicenseUrl='' ShowVersion='yes' /></BootstrapperApplication>");
        var reference = project.ConvertTo("BootstrapperApplicationRef");
        Assert.AreEqual("WixStandardBootstrapperApplication.HyperlinkLargeLicense", reference.Attribute("Id")!.Value);
        var settings = reference.Element(AuthoringProject.Bal + "WixStandardBootstrapperApplication")!;
        Assert.AreEqual("yes", settings.Attribute("ShowVersion")!.Value);
        Assert.IsNull(settings.Attribute("Theme"));
    }

    [TestMethod]
    public void An_executable_keeps_its_commands_under_their_older_names()
    {
        using var project = AuthoringProject.Bundle(
            string.Empty,
            """
            <ExePackage Id="E" SourceFile="e.exe" DetectCondition="D" InstallArguments="/i" RepairArguments="/r" UninstallArguments="/u" PerMachine="yes">
            <ExitCode Value="3010" Behavior="scheduleReboot" /><CommandLine InstallArgument="/x" Condition="C" /></ExePackage>
            """);
        var package = project.ConvertTo("ExePackage");
        Assert.AreEqual("/i", package.Attribute("InstallCommand")!.Value);
        Assert.AreEqual("/r", package.Attribute("RepairCommand")!.Value);
        Assert.AreEqual("/u", package.Attribute("UninstallCommand")!.Value);
        Assert.AreEqual("scheduleReboot", package.Element(AuthoringProject.Wix + "ExitCode")!.Attribute("Behavior")!.Value);
    }

    [TestMethod]
    public void A_package_shows_its_own_dialogs_when_it_is_installed()
    {
        using var project = AuthoringProject.Bundle(string.Empty, "<MsiPackage Id='M' SourceFile='a.msi' bal:DisplayInternalUICondition='WixBundleUILevel = 4 AND WixBundleAction = 6' />");
        Assert.AreEqual("yes", project.ConvertTo("MsiPackage").Attribute("DisplayInternalUI")!.Value);
    }

    [TestMethod]
    [DataRow("<MsiPackage Id='M' SourceFile='a.msi' bal:DisplayInternalUICondition='1' />", "DL1006", DisplayName = "own dialogs for removing")]
    [DataRow("<MsiPackage Id='M' SourceFile='a.msi'><MsiProperty Name='P' Value='V' Condition='C' /></MsiPackage>", "DL1007", DisplayName = "a property on a condition")]
    [DataRow("<ExePackage Id='E' SourceFile='e.exe'><ExitCode Behavior='errorForceReboot' /></ExePackage>", "DL1006", DisplayName = "an outcome that came later")]
    public void What_Burn_3_cannot_do_is_an_error(string packages, string code)
    {
        using var project = AuthoringProject.Bundle(string.Empty, packages);
        Assert.StartsWith($"Bundle.wxs(5) {code}", project.Errors().Single());
    }

    [TestMethod]
    public void An_application_of_ones_own_is_an_error()
    {
        using var project = AuthoringProject.Bundle("<BootstrapperApplication SourceFile='ba.exe' />");
        Assert.StartsWith("Bundle.wxs(3) DL1007", project.Errors().Single());
    }

    [TestMethod]
    public void Variables_keep_their_flags()
    {
        using var project = AuthoringProject.Bundle("<Variable Name='V' Value='' bal:Overridable='yes' Hidden='yes' />");
        var variable = project.ConvertTo("Variable");
        Assert.AreEqual("yes", variable.Attribute("Hidden")!.Value);
        Assert.AreEqual("yes", variable.Attribute(AuthoringProject.Bal + "Overridable")!.Value);
    }

    [TestMethod]
    public void A_condition_of_the_bundle_is_a_text()
    {
        using var project = AuthoringProject.Bundle("<bal:Condition Condition='VersionNT64 AND A &gt;= 2' Message='Not here.' />");
        var condition = project.ConvertTo(AuthoringProject.Bal + "Condition");
        Assert.AreEqual("VersionNT64 AND A >= 2", condition.Value);
        Assert.AreEqual("Not here.", condition.Attribute("Message")!.Value);
    }

    [TestMethod]
    [DataRow(Architecture.X64, "Bitness='default'", "yes")]
    [DataRow(Architecture.X86, "Bitness='default'", "no")]
    [DataRow(Architecture.X64, "Bitness='always32'", "no")]
    [DataRow(Architecture.X86, "Bitness='always64'", "yes")]
    [DataRow(Architecture.X64, "", "yes", DisplayName = "where the platform looks")]
    public void A_registry_search_looks_at_the_same_view(Architecture architecture, string bitness, string win64)
    {
        using var project = AuthoringProject.Bundle($"<util:RegistrySearch Id='S' Variable='V' Root='HKLM' Key='K' {bitness} />");
        project.Architecture = architecture;
        Assert.AreEqual(win64, project.ConvertTo(AuthoringProject.Util + "RegistrySearch").Attribute("Win64")!.Value);
    }

    [TestMethod]
    [DataRow(Architecture.X64, "", @"[WindowsFolder]Sysnative\a.dll")]
    [DataRow(Architecture.X86, "DisableFileRedirection='yes'", @"[WindowsFolder]Sysnative\a.dll")]
    [DataRow(Architecture.X86, "", "[System64Folder]a.dll")]
    public void A_file_search_in_the_64_bit_system_folder_escapes_redirection(Architecture architecture, string attribute, string expected)
    {
        using var project = AuthoringProject.Bundle($"<util:FileSearch Id='S' Variable='V' Path='[System64Folder]a.dll' Result='version' {attribute} />");
        project.Architecture = architecture;
        Assert.AreEqual(expected, project.ConvertTo(AuthoringProject.Util + "FileSearch").Attribute("Path")!.Value);
    }
}
