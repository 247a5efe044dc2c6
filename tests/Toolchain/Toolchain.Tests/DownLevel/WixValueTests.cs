using static EGovToken.Testing.Toolchain.Tests.DownLevel.Frames;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

/// <summary>What WiX 5 refuses of single attributes and elements: what is missing, of another kind, or there too often.</summary>
[TestClass]
public sealed class WixValueTests
{
    [TestMethod]
    [DataRow("<PropertyRef />", "Id", DisplayName = "PropertyRef/@Id")]
    [DataRow("<CustomActionRef />", "Id", DisplayName = "CustomActionRef/@Id")]
    [DataRow("<UIRef />", "Id", DisplayName = "UIRef/@Id")]
    [DataRow("<UI><DialogRef /></UI>", "Id", DisplayName = "DialogRef/@Id")]
    [DataRow("<Feature />", "Id", DisplayName = "Feature/@Id")]
    [DataRow("<Property Value='1' />", "Id", DisplayName = "Property/@Id")]
    [DataRow("<Binary Id='B' />", "SourceFile", DisplayName = "Binary/@SourceFile")]
    [DataRow("<Icon Id='I' />", "SourceFile", DisplayName = "Icon/@SourceFile")]
    [DataRow("<CustomAction BinaryRef='B' DllEntry='E' />", "Id", DisplayName = "CustomAction/@Id")]
    [DataRow("<Feature Id='G'><ComponentRef /></Feature>", "Id", DisplayName = "ComponentRef/@Id")]
    [DataRow($"{Component}<File Id='F' /></Component>", "Source", DisplayName = "File/@Source")]
    [DataRow($"{Component}<RegistryKey Root='HKCU' /></Component>", "Key", DisplayName = "RegistryKey/@Key")]
    [DataRow($"{Component}<RegistryKey Key='K' /></Component>", "Root", DisplayName = "RegistryKey/@Root")]
    [DataRow($"{Component}<RemoveFile Id='R' On='both' /></Component>", "Name", DisplayName = "RemoveFile/@Name")]
    [DataRow($"{Dialog}{Button}<Control Id='R' Type='RadioButtonGroup' Property='P' {Place}><RadioButtonGroup Property='P'><RadioButton Value='1' {Place} /></RadioButtonGroup></Control>{EndDialog}", "Text", DisplayName = "RadioButton/@Text")]
    public void An_attribute_that_must_be_there(string content, string attribute)
    {
        using var project = AuthoringProject.Package(content);
        project.AssertError("Package.wxs(3) DL1009", $"needs the attribute {attribute}.");
    }

    [TestMethod]
    [DataRow("<Feature Id='G'><ComponentRef Id='Whole' /><ComponentRef Id='Whole' /></Feature>", "WIX0130", DisplayName = "a component twice in one feature")]
    [DataRow($"{Component}<RegistryValue Root='HKCU' Name='N' Value='1' Type='string' />{EndComponent}", "WIX0010", DisplayName = "a registry value without a key")]
    [DataRow($"{Component}<RegistryValue Key='K' Name='N' Value='1' Type='string' />{EndComponent}", "WIX0010", DisplayName = "a registry value without a root")]
    [DataRow($"{Component}<IniFile Id='I' Action='addLine' Name='n.ini' Section='S' Key='K' />{EndComponent}", "WIX0010", DisplayName = "an INI entry without a value")]
    [DataRow($"{Component}<IniFile Id='I' Action='addLine' Name='n.ini' Section='S' Key='K' Value='V' Directory='a/b' />{EndComponent}", "WIX0014", DisplayName = "an INI file's directory that is no identifier")]
    [DataRow($"<Component Id='C' Directory='DesktopFolder'><File Id='F1' Source='f' /><File Id='F2' Source='g' />{EndComponent}", "WIX0367", DisplayName = "a generated GUID for several files")]
    [DataRow($"<Component Id='C' Directory='DesktopFolder' {ComponentGuid} /><Component Id='D' Directory='DesktopFolder' {ComponentGuid} /><Feature Id='G'><ComponentRef Id='C' /><ComponentRef Id='D' /></Feature>", "WIX0369", DisplayName = "a GUID of another component")]
    [DataRow($"<Component Id='C' Directory='DesktopFolder' Guid='PUT-GUID-HERE' />{InFeature}", "WIX0009", DisplayName = "a GUID that is still to be filled in")]
    [DataRow($"{Component}<File Id='F' Source='f' Name='a?b' />{EndComponent}", "WIX0027", DisplayName = "a name that no file can have")]
    [DataRow($"{Component}<RemoveFile Id='R' Name='a|b' On='both' />{EndComponent}", "WIX0027", DisplayName = "a pattern that no file can match")]
    [DataRow("<StandardDirectory Id='AppDataFolder'><Directory Id='D' Name='x ' /></StandardDirectory>", "WIX1152", DisplayName = "a folder whose name ends with a space")]
    [DataRow("<Directory Id='TARGETDIR' Name='x' />", "WIX5437", DisplayName = "a standard directory declared as another")]
    [DataRow("<Property Id='P' Value='\u0259' />", "WIX0311", DisplayName = "a character that the code page lacks")]
    [DataRow($"{Dialog}{Button}<Control Id='P' Type='ProgressBar' {Place}><Subscribe Event='1x' Attribute='Progress' /></Control>{EndDialog}", "WIX0014", DisplayName = "an event that is no identifier")]
    [DataRow($"<Property Id='P' Value='1' />{Dialog}{Button}<Control Id='R' Type='RadioButtonGroup' Property='P' {Place}><RadioButtonGroup Property='P'><RadioButton Value='1' Text='T' {Place} /></RadioButtonGroup><RadioButtonGroup Property='P'><RadioButton Value='2' Text='T' {Place} /></RadioButtonGroup></Control>{EndDialog}", "WIX0130", DisplayName = "two groups of radio buttons of one property")]
    public void What_a_package_may_not_hold(string content, string number)
    {
        using var project = AuthoringProject.Package(content);
        project.AssertError("Package.wxs(3) DL1015", $"({number})");
    }

    [TestMethod]
    public void Another_medium()
    {
        using var project = AuthoringProject.Package("<MediaTemplate />");
        project.AssertError("Package.wxs(4) DL1015", "(WIX0091)");
    }

    [TestMethod]
    [DataRow("<Property Id='P' Value='1' />", "DL1004", DisplayName = "an element")]
    [DataRow("text", "DL1008", DisplayName = "a text")]
    public void What_an_upgrade_may_not_hold(string content, string code)
    {
        using var project = AuthoringProject.Package(string.Empty).Replace("Package.wxs", " Schedule='afterInstallInitialize' />", $" Schedule='afterInstallInitialize'>{content}</MajorUpgrade>");
        project.AssertError($"Package.wxs(4) {code}", "MajorUpgrade");
    }

    [TestMethod]
    [DataRow("Version='1.0.0'", "Version='40000'", "WIX1148", DisplayName = "Version='40000'")]
    [DataRow("UpgradeCode='6a1b5d2e-0000-4000-8000-0000000000a1'", "UpgradeCode='none'", "WIX0009", DisplayName = "UpgradeCode='none'")]
    [DataRow("Language='1033'", "Language='en'", "DL1006", DisplayName = "Language='en'")]
    [DataRow("Codepage='1252'", "Codepage='1'", "WIX0276", DisplayName = "Codepage='1'")]
    [DataRow("Manufacturer='M'", "Manufacturer=' '", "WIX0006", DisplayName = "Manufacturer=' '")]
    [DataRow("Name='N'", "Name='[N]'", "WIX1077", DisplayName = "Name='[N]'")]
    [DataRow("Scope='perUser'", "Scope='perUser' InstallerVersion='1'", "DL1006", DisplayName = "Scope='perUser' InstallerVersion='1'")]
    public void What_a_package_may_not_say_of_itself(string text, string other, string number)
    {
        using var project = AuthoringProject.Package(string.Empty).Replace("Package.wxs", text, other);
        Assert.Contains(number, project.Error());
    }

    [TestMethod]
    [DataRow("Version=\"1.0.0\"", "Version=\"one\"", "WIX0108", DisplayName = "a version")]
    [DataRow("UpgradeCode=\"6a1b5d2e-0000-4000-8000-0000000000a2\"", "UpgradeCode=\"none\"", "WIX0009", DisplayName = "an upgrade code")]
    [DataRow("<PackageGroupRef Id=\"Packages\" />", "<PackageGroupRef Id=\"Packages\" /><PackageGroupRef Id=\"Packages\" />", "WIX0343", DisplayName = "a group twice")]
    public void What_a_bundle_may_not_say_of_itself(string text, string other, string number)
    {
        using var project = AuthoringProject.Bundle(string.Empty).Replace("Bundle.wxs", text, other);
        Assert.Contains(number, project.Error());
    }

    [TestMethod]
    [DataRow("<Variable Value='1' />", "DL1009", "Name", DisplayName = "a variable without a name")]
    [DataRow("<Variable Name='V' Value='1' bal:Overridable='perhaps' />", "DL1006", "Overridable", DisplayName = "a flag that is neither yes nor no")]
    [DataRow("<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='hyperlinkLargeLicense' /></BootstrapperApplication>", "DL1015", "WIX0010", DisplayName = "a theme without the licence that it links to")]
    [DataRow("<Variable Name='x.y' Value='1' />", "DL1015", "WIX6603", DisplayName = "a variable's name with a period")]
    [DataRow("<Variable Name='ProgramFilesFolder' Value='1' />", "DL1015", "WIX0348", DisplayName = "a variable of the engine's")]
    [DataRow("<Variable Name='V' Value='1' Hidden='yes' Persisted='yes' />", "DL1015", "WIX0193", DisplayName = "a hidden variable that is persisted")]
    [DataRow("<util:RegistrySearch Root='HKLM' Key='K' Variable='1x' />", "DL1015", "WIX6603", DisplayName = "what a search sets")]
    [DataRow("<util:FileSearch Path='a*b' Variable='V' />", "DL1015", "WIX0346", DisplayName = "a path that no file can have")]
    [DataRow("<util:RegistrySearch Root='HKLM' Key='K' Variable='V' /><util:RegistrySearch Root='HKLM' Key='K' Variable='V' />", "DL1015", "WIX0091", DisplayName = "a search twice")]
    [DataRow("<BootstrapperApplication></BootstrapperApplication>", "DL1015", "WIX0044", DisplayName = "a bootstrapper application that is not said to be one")]
    [DataRow("<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='none' /><bal:WixStandardBootstrapperApplication Theme='none' /></BootstrapperApplication>", "DL1015", "WIX6604", DisplayName = "two bootstrapper applications")]
    [DataRow("<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='none' /><Payload Name='a' SourceFile='a.txt' /><Payload Name='b' SourceFile='a.txt' /></BootstrapperApplication>", "DL1015", "WIX0091", DisplayName = "a file that is two payloads")]
    [DataRow("<Chain />", "DL1015", "WIX0041", DisplayName = "another chain")]
    public void What_a_bundle_may_not_hold(string content, string code, string message)
    {
        using var project = AuthoringProject.Bundle(content);
        var error = project.Error();
        Assert.Contains(code, error);
        Assert.Contains(message, error);
    }

    [TestMethod]
    [DataRow("<ExePackage Id='E' SourceFile='e.exe' Permanent='yes' DetectCondition='D'><ExitCode Value='many' Behavior='success' /></ExePackage>", "DL1006", DisplayName = "an exit code that is no number")]
    [DataRow("<MsiPackage Id='M' Name='m.msi' />", "DL1009", DisplayName = "a package without a file")]
    [DataRow("<MsiPackage Id='M' SourceFile='a.msi' /><MsiPackage Id='N' SourceFile='a.msi' />", "WIX8000", DisplayName = "a file that is two packages")]
    [DataRow("", "WIX0341", DisplayName = "a group without a package")]
    public void What_a_group_of_packages_may_not_hold(string packages, string number)
    {
        using var project = AuthoringProject.Bundle(string.Empty, packages);
        var error = project.Error();
        Assert.StartsWith("Bundle.wxs(5)", error);
        Assert.Contains(number, error);
    }
}
