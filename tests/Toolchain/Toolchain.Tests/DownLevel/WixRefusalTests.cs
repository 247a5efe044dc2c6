using static EGovToken.Testing.Toolchain.Tests.DownLevel.Frames;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

/// <summary>What WiX 5 refuses although its schema allows it is refused here too, with the place and WiX's own number.</summary>
[TestClass]
public sealed class WixRefusalTests
{
    [TestMethod]
    [DataRow("<PropertyRef Id='Nothing' />", "Property Nothing", DisplayName = "PropertyRef")]
    [DataRow("<CustomActionRef Id='Nothing' />", "CustomAction Nothing", DisplayName = "CustomActionRef")]
    [DataRow("<UIRef Id='Nothing' />", "UI Nothing", DisplayName = "UIRef")]
    [DataRow("<UI><DialogRef Id='Nothing' /></UI>", "Dialog Nothing", DisplayName = "DialogRef")]
    [DataRow("<Feature Id='G'><ComponentRef Id='Nothing' /></Feature>", "Component Nothing", DisplayName = "ComponentRef")]
    [DataRow($"<Component Id='C' Directory='Nothing' {ComponentGuid} />{InFeature}", "Directory Nothing", DisplayName = "Component/@Directory")]
    [DataRow($"{Component}<RemoveFolder Id='R' On='both' Directory='Nothing' />{EndComponent}", "Directory Nothing", DisplayName = "RemoveFolder/@Directory")]
    [DataRow($"{Component}<RemoveFile Id='R' Name='a' On='both' Directory='Nothing' />{EndComponent}", "Directory Nothing", DisplayName = "RemoveFile/@Directory")]
    [DataRow("<CustomAction Id='A' BinaryRef='Nothing' DllEntry='E' />", "Binary Nothing", DisplayName = "CustomAction/@BinaryRef")]
    [DataRow("<InstallExecuteSequence><Custom Action='Nothing' After='CostFinalize' /></InstallExecuteSequence>", "CustomAction Nothing", DisplayName = "Custom/@Action")]
    [DataRow("<InstallUISequence><Show Dialog='Nothing' After='CostFinalize' /></InstallUISequence>", "Dialog Nothing", DisplayName = "Show/@Dialog")]
    [DataRow($"{Dialog}{Button}{EndDialog}<InstallUISequence><Show Dialog='D' After='InstallFiles' /></InstallUISequence>", "action InstallUISequence/InstallFiles", DisplayName = "Show/@After, an action of another table")]
    [DataRow($"{Dialog}{Button}{EndDialog}<AdminUISequence><Show Dialog='D' Before='Nothing' /></AdminUISequence>", "action AdminUISequence/Nothing", DisplayName = "Show/@Before")]
    [DataRow($"{Dialog}<Control Id='C' Type='CheckBox' CheckBoxPropertyRef='Nothing' {Place} />{EndDialog}", "Property Nothing", DisplayName = "Control/@CheckBoxPropertyRef")]
    [DataRow($"{Dialog}{Button}<Control Id='C' Type='Bitmap' Text='Nothing' {Place} />{EndDialog}", "Binary Nothing", DisplayName = "Control/@Text of a Bitmap")]
    [DataRow($"{Dialog}{Button}<Control Id='C' Type='Icon' Text='Nothing' {Place} />{EndDialog}", "Binary Nothing", DisplayName = "Control/@Text of an Icon")]
    [DataRow($"{Dialog}<Control Id='C' Type='RadioButtonGroup' Property='P' {Place}><RadioButtonGroup Property='Nothing' /></Control>{EndDialog}", "Property Nothing", DisplayName = "RadioButtonGroup/@Property")]
    [DataRow($"{Dialog}<Control Id='C' Type='PushButton' {Place}><Publish Event='NewDialog' Value='Nothing' /></Control>{EndDialog}", "Dialog Nothing", DisplayName = "NewDialog")]
    [DataRow($"{Dialog}<Control Id='C' Type='PushButton' {Place}><Publish Event='SpawnDialog' Value='Nothing' /></Control>{EndDialog}", "Dialog Nothing", DisplayName = "SpawnDialog")]
    [DataRow($"{Dialog}<Control Id='C' Type='PushButton' {Place}><Publish Event='DoAction' Value='Nothing' /></Control>{EndDialog}", "CustomAction Nothing", DisplayName = "DoAction")]
    [DataRow("<Property Id='ErrorDialog' Value='Nothing' />", "Dialog Nothing", DisplayName = "the property ErrorDialog")]
    public void A_reference_that_leads_nowhere(string content, string message)
    {
        using var project = AuthoringProject.Package(content);
        project.AssertError("Package.wxs(3) DL1015", $"The {message} cannot be found. (WIX0094)");
    }

    [TestMethod]
    public void A_group_of_packages_that_is_not_there()
    {
        using var project = AuthoringProject.Bundle(string.Empty)
            .AddSource("More.wxs", "<Fragment><Variable Name='V' Value='' /></Fragment>")
            .Replace("Bundle.wxs", "<PackageGroupRef Id=\"Packages\" />", "<PackageGroupRef Id=\"Packages\" /><PackageGroupRef Id=\"Nothing\" />");
        Assert.IsTrue(project.Errors().Any(error => error.Contains("The PackageGroup Nothing cannot be found. (WIX0094)", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_fragment_that_nothing_refers_to()
    {
        using var project = AuthoringProject.Package(string.Empty).AddSource("More.wxs", "<Fragment><Property Id='P' Value='1' /></Fragment>");
        project.AssertError("More.wxs(2) DL1015", "Nothing that is linked refers to anything in this fragment.");
    }

    [TestMethod]
    public void A_reference_in_an_included_file_names_that_file()
    {
        using var project = AuthoringProject.UserInterface($"<Dialog Id='D' Width='1' Height='1'><?include box.wxi?></Dialog>");
        project.AddFile("box.wxi", $"<Include xmlns='http://wixtoolset.org/schemas/v4/wxs'>\n\n<Control Id='C' Type='CheckBox' CheckBoxPropertyRef='Nothing' {Place} /></Include>");
        project.AssertError("box.wxi(3) DL1015", "WIX0094");
    }

    [TestMethod]
    [DataRow("<Property Id='P' Value='1' />\n<Property Id='P' Value='1' />", "The Property P", "WIX0091", DisplayName = "a property")]
    [DataRow("<Binary Id='B' SourceFile='b' />\n<Binary Id='B' SourceFile='b' />", "The Binary B", "WIX0091", DisplayName = "a binary")]
    [DataRow("\n<Property Id='ProductName' Value='1' />", "The Property ProductName", "WIX0091", DisplayName = "a property that WiX writes from the package")]
    [DataRow($"{Dialog}{Button}\n{Button}{EndDialog}", "The control D/B", "WIX0091", DisplayName = "a control of a dialog")]
    [DataRow("<Binary Id='B' SourceFile='b' /><CustomAction Id='A' BinaryRef='B' DllEntry='E' /><InstallUISequence><Custom Action='A' After='CostFinalize' />\n<Custom Action='A' Before='CostFinalize' /></InstallUISequence>", "The action InstallUISequence/A", "WIX0091", DisplayName = "an action in a sequence")]
    [DataRow($"{Dialog}<Control Id='C' Type='CheckBox' Property='P' {Place} />\n<Control Id='E' Type='CheckBox' Property='P' {Place} />{EndDialog}", "CheckBox/P", "WIX0130", DisplayName = "a check box")]
    [DataRow($"{Dialog}<Control Id='C' Type='PushButton' {Place}><Publish Event='EndDialog' Value='Exit' Order='1' />\n<Publish Event='EndDialog' Value='Exit' Order='2' /></Control>{EndDialog}", "ControlEvent/D/C/EndDialog/Exit/1", "WIX0130", DisplayName = "an event: the order is no part of its key")]
    [DataRow($"{Component}<RegistryValue Root='HKCU' Key='K' Name='N' Value='1' Type='string' />\n<RegistryValue Root='HKCU' Key='k' Name='n' Value='1' Type='string' />{EndComponent}", "registry value", "WIX0091", DisplayName = "a registry value, whatever its case")]
    public void What_is_there_twice(string content, string message, string number)
    {
        using var project = AuthoringProject.Package(content);
        project.AssertError("Package.wxs(4) DL1015", message);
        Assert.Contains($"({number})", project.Errors()[0]);
    }

    [TestMethod]
    [DataRow("<Property Id='P' />", "WIX1006", DisplayName = "a property that says nothing")]
    [DataRow("<Property Id='P' Secure='no' />", "WIX1006", DisplayName = "a property with a flag that says no")]
    [DataRow("<Property Id='lower' Secure='yes' />", "WIX0011", DisplayName = "a secure property that is not in capitals")]
    [DataRow("<Property Id='P' Value='[Other]' />", "WIX1077", DisplayName = "a value that looks formatted")]
    [DataRow("<Property Id='MsiHiddenProperties' Value='P' />", "WIX0070", DisplayName = "a property of WiX's own")]
    [DataRow("<Property Id='P' Value='' />", "WIX0006", DisplayName = "an attribute without a text")]
    [DataRow("<Property Id='1P' Value='1' />", "WIX0014", DisplayName = "what is no identifier")]
    [DataRow("<Binary Id='B12345678901234567890123456789012345678901234567890123456789' SourceFile='b' />", "WIX0013", DisplayName = "an id that is too long for a stream")]
    [DataRow("<EnsureTable Id='Banana' />", "WIX0182", DisplayName = "a table that is not known")]
    [DataRow($"<Component Id='C' Directory='DesktopFolder' {ComponentGuid} />", "WIX0267", DisplayName = "a component in no feature")]
    [DataRow($"<Component Id='C' Directory='DesktopFolder' />{InFeature}", "WIX0230", DisplayName = "a GUID that cannot be generated")]
    [DataRow($"<Component Id='C' Directory='DesktopFolder'><File Id='F' Source='f' /><RegistryValue Root='HKCU' Key='K' Value='1' Type='string' KeyPath='yes' />{EndComponent}", "WIX0230", DisplayName = "a GUID of a registry value beside a file")]
    [DataRow($"{Component}<File Id='F' Source='f' KeyPath='yes' /><RegistryValue Root='HKCU' Key='K' Value='1' Type='string' KeyPath='yes' />{EndComponent}", "WIX0042", DisplayName = "two key paths")]
    [DataRow($"{Dialog}<Control Id='T' Type='Text' {Place} />{EndDialog}", "WIX0052", DisplayName = "a dialog without a control for the keyboard")]
    [DataRow($"{Dialog}<Control Id='C' Type='PushButton' TabSkip='true' {Place} />{EndDialog}", "WIX0052", DisplayName = "a dialog whose only button the keyboard skips")]
    [DataRow($"{Dialog}<Control Id='E' Type='Edit' Property='P' NoPrefix='yes' {Place} />{EndDialog}", "WIX0004", DisplayName = "an attribute of another type of control")]
    [DataRow($"{Dialog}<Control Id='C' Type='CheckBox' {Place} />{EndDialog}", "WIX0035", DisplayName = "a check box without a property")]
    [DataRow($"{Dialog}<Control Id='C' Type='PushButton' {Place}><Publish Event='EndDialog' /></Control>{EndDialog}", "WIX0010", DisplayName = "an event without a value")]
    [DataRow($"{Dialog}<Control Id='C' Type='PushButton' {Place}><Publish Event='EndDialog' Property='P' Value='V' /></Control>{EndDialog}", "WIX0035", DisplayName = "an event and a property at once")]
    [DataRow($"{Dialog}{Button}{EndDialog}<InstallUISequence><Show Dialog='D' /></InstallUISequence>", "WIX0072", DisplayName = "an action without a place")]
    [DataRow($"{Dialog}{Button}{EndDialog}<InstallUISequence><Show Dialog='D' After='D' /></InstallUISequence>", "WIX0181", DisplayName = "an action relative to itself")]
    [DataRow($"{Dialog}{Button}</Dialog><Dialog Id='E' Width='1' Height='1'>{Button}{EndDialog}<InstallUISequence><Show Dialog='D' OnExit='error' /><Show Dialog='E' OnExit='error' /></InstallUISequence>", "WIX1050", DisplayName = "two actions at one end")]
    public void What_the_schema_alone_would_let_through(string content, string number)
    {
        using var project = AuthoringProject.Package(content);
        project.AssertError("Package.wxs(3) DL1015", $"({number})");
    }

    [TestMethod]
    [DataRow("<Payload />", "DL1004", "Payload", DisplayName = "a payload outside")]
    [DataRow("<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='none' /><Payload Name='thm.wxl' SourceFile='a.txt' /></BootstrapperApplication>", "DL1015", "WIX8002", DisplayName = "a file of the theme's")]
    [DataRow("<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='none' /><Payload Name='a/b.txt' SourceFile='a.txt' /></BootstrapperApplication>", "DL1015", "WIX1152", DisplayName = "a folder written with /")]
    [DataRow("<Variable Name='not one' Value='' />", "DL1015", "WIX0014", DisplayName = "a variable's name")]
    public void What_a_bundle_may_not_have(string content, string code, string message)
    {
        using var project = AuthoringProject.Bundle(content);
        project.AddFile("a.txt", string.Empty);
        project.AssertError($"Bundle.wxs(3) {code}", message);
    }

    [TestMethod]
    public void Packages_that_are_not_in_the_chain()
    {
        using var project = AuthoringProject.Bundle(string.Empty, "<MsiPackage Id='M' SourceFile='a.msi' /></PackageGroup>\n<PackageGroup Id='Loose'><MsiPackage Id='L' SourceFile='b.msi' />");
        project.AssertError("Bundle.wxs(6) DL1015", "WIX7003");
    }

    [TestMethod]
    [DataRow("<MsiPackage Id='M' SourceFile='a.msi'><MsiProperty Name='REBOOT' Value='1' /></MsiPackage>", "WIX0365", DisplayName = "a property that Burn sets")]
    [DataRow("<MsiPackage Id='M' SourceFile='a.msi'><MsiProperty Name='P' Value='1' /><MsiProperty Name='P' Value='2' /></MsiPackage>", "WIX0091", DisplayName = "a property twice")]
    [DataRow("<ExePackage Id='E' SourceFile='e.exe' Permanent='yes' />", "WIX1161", DisplayName = "a permanent package that is not detected")]
    [DataRow("<ExePackage Id='E' SourceFile='e.exe' UninstallArguments='/u' />", "WIX0414", DisplayName = "a package that is not detected")]
    [DataRow("<ExePackage Id='E' SourceFile='e.exe' DetectCondition='D' />", "WIX0408", DisplayName = "a package that cannot be removed")]
    [DataRow("<ExePackage Id='E' SourceFile='e.exe' Permanent='yes' DetectCondition='WixBundleAction = 3' />", "WIX1159", DisplayName = "detection that asks for the action")]
    public void What_a_chained_package_may_not_have(string packages, string number)
    {
        using var project = AuthoringProject.Bundle(string.Empty, packages);
        project.AssertError("Bundle.wxs(5) DL1015", number);
    }
}
