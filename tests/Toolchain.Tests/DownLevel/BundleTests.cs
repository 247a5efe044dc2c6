using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class BundleTests
{
    [TestMethod]
    public void The_theme_becomes_the_application_that_is_referred_to()
    {
        using var project = AuthoringProject.Bundle(
            "<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='hyperlinkSidebarLicense' LicenseUrl='' ShowVersion='yes' /></BootstrapperApplication>");
        var reference = project.ConvertTo("BootstrapperApplicationRef");
        Assert.AreEqual("WixStandardBootstrapperApplication.HyperlinkSidebarLicense", reference.Attribute("Id")!.Value);
        var settings = reference.Element(AuthoringProject.Bal + "WixStandardBootstrapperApplication")!;
        Assert.AreEqual("yes", settings.Attribute("ShowVersion")!.Value);
        Assert.IsNull(settings.Attribute("Theme"));
    }

    [TestMethod]
    public void An_executable_keeps_its_commands_under_their_older_names()
    {
        using var project = AuthoringProject.Bundle(
            """
            <Chain><ExePackage Id="E" SourceFile="e.exe" DetectCondition="D" InstallArguments="/i" RepairArguments="/r" UninstallArguments="/u" Cache="force" PerMachine="yes">
            <ExitCode Value="3010" Behavior="scheduleReboot" /><CommandLine InstallArgument="/x" Condition="C" /></ExePackage></Chain>
            """);
        var package = project.ConvertTo("ExePackage");
        Assert.AreEqual("/i", package.Attribute("InstallCommand")!.Value);
        Assert.AreEqual("/r", package.Attribute("RepairCommand")!.Value);
        Assert.AreEqual("/u", package.Attribute("UninstallCommand")!.Value);
        Assert.AreEqual("always", package.Attribute("Cache")!.Value);
        Assert.AreEqual("scheduleReboot", package.Element(AuthoringProject.Wix + "ExitCode")!.Attribute("Behavior")!.Value);
    }

    [TestMethod]
    [DataRow("WixBundleUILevel = 4 AND WixBundleAction = 6", "yes", DisplayName = "when it is installed")]
    [DataRow("0", "no", DisplayName = "never")]
    public void A_package_shows_its_own_dialogs_when_it_is_installed_or_never(string condition, string expected)
    {
        using var project = AuthoringProject.Bundle($"<Chain><MsiPackage SourceFile='a.msi' bal:DisplayInternalUICondition='{condition}' /></Chain>");
        Assert.AreEqual(expected, project.ConvertTo("MsiPackage").Attribute("DisplayInternalUI")!.Value);
    }

    [TestMethod]
    [DataRow("<Chain><MsiPackage SourceFile='a.msi' bal:DisplayInternalUICondition='1' /></Chain>", "DL1006", DisplayName = "own dialogs for removing")]
    [DataRow("<Chain><MsiPackage SourceFile='a.msi'><MsiProperty Name='P' Value='V' Condition='C' /></MsiPackage></Chain>", "DL1007", DisplayName = "a property on a condition")]
    [DataRow("<Chain><ExePackage SourceFile='e.exe'><ExitCode Behavior='errorForceReboot' /></ExePackage></Chain>", "DL1006", DisplayName = "an outcome that came later")]
    [DataRow("<Variable Name='V' Type='string' Value='[Other]' />", "DL1007", DisplayName = "brackets taken literally")]
    [DataRow("<BootstrapperApplication SourceFile='ba.exe' />", "DL1007", DisplayName = "an application of one's own")]
    public void What_Burn_3_cannot_do_is_an_error(string content, string code)
    {
        using var project = AuthoringProject.Bundle(content);
        Assert.StartsWith($"Bundle.wxs(3) {code}", project.Errors().Single());
    }

    [TestMethod]
    [DataRow("formatted", "string")]
    [DataRow("string", "string")]
    [DataRow("numeric", "numeric")]
    [DataRow("version", "version")]
    public void Variables_keep_their_type(string type, string olderType)
    {
        using var project = AuthoringProject.Bundle($"<Variable Name='V' Type='{type}' Value='1' bal:Overridable='yes' Hidden='yes' />");
        var variable = project.ConvertTo("Variable");
        Assert.AreEqual(olderType, variable.Attribute("Type")!.Value);
        Assert.AreEqual("yes", variable.Attribute(AuthoringProject.Bal + "Overridable")!.Value);
    }

    [TestMethod]
    public void A_bundle_condition_is_text_in_the_older_schema()
    {
        using var project = AuthoringProject.Bundle("<bal:Condition Message='64-bit only' Condition='VersionNT64' />");
        Assert.AreEqual("VersionNT64", project.ConvertTo(AuthoringProject.Bal + "Condition").Value);
    }

    [TestMethod]
    [DataRow(Architecture.X64, "default", "yes")]
    [DataRow(Architecture.X86, "default", "no")]
    [DataRow(Architecture.X64, "always32", "no")]
    [DataRow(Architecture.X86, "always64", "yes")]
    public void A_registry_search_looks_at_the_same_view(Architecture architecture, string bitness, string win64)
    {
        using var project = AuthoringProject.Bundle($"<util:RegistrySearch Variable='V' Root='HKLM' Key='K' Bitness='{bitness}' />");
        project.Architecture = architecture;
        Assert.AreEqual(win64, project.ConvertTo(AuthoringProject.Util + "RegistrySearch").Attribute("Win64")!.Value);
    }

    [TestMethod]
    public void A_registry_search_without_bitness_looks_where_the_platform_does()
    {
        using var project = AuthoringProject.Bundle("<util:RegistrySearch Variable='V' Root='HKLM' Key='K' />");
        Assert.AreEqual("yes", project.ConvertTo(AuthoringProject.Util + "RegistrySearch").Attribute("Win64")!.Value);
    }

    [TestMethod]
    [DataRow(Architecture.X64, "", @"[WindowsFolder]Sysnative\a.dll")]
    [DataRow(Architecture.X86, "DisableFileRedirection='yes'", @"[WindowsFolder]Sysnative\a.dll")]
    [DataRow(Architecture.X86, "", "[System64Folder]a.dll")]
    public void A_file_search_in_the_64_bit_system_folder_escapes_redirection(Architecture architecture, string attribute, string expected)
    {
        using var project = AuthoringProject.Bundle($"<util:FileSearch Variable='V' Path='[System64Folder]a.dll' Result='version' {attribute} />");
        project.Architecture = architecture;
        Assert.AreEqual(expected, project.ConvertTo(AuthoringProject.Util + "FileSearch").Attribute("Path")!.Value);
    }
}
