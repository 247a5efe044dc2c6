namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class PackageTests
{
    [TestMethod]
    public void A_package_becomes_a_product_with_its_summary_information_below()
    {
        using var project = AuthoringProject.Package("<SummaryInformation Description='D' Keywords='K' Codepage='1252' />");
        var product = project.ConvertTo("Product");
        Assert.AreEqual("N", product.Attribute("Name")!.Value);
        Assert.AreEqual("*", product.Attribute("Id")!.Value);
        var information = product.Elements().First();
        Assert.AreEqual(AuthoringProject.Wix + "Package", information.Name);
        Assert.AreEqual("perUser", information.Attribute("InstallScope")!.Value);
        Assert.AreEqual("D", information.Attribute("Description")!.Value);
        Assert.AreEqual("K", information.Attribute("Keywords")!.Value);
        Assert.AreEqual("1252", information.Attribute("SummaryCodepage")!.Value);
    }

    [TestMethod]
    public void What_WiX_5_takes_for_granted_is_written_out()
    {
        using var project = new AuthoringProject().AddSource(
            "P.wxs",
            "<Package Name='N' Manufacturer='M' Version='1' Language='0'><MajorUpgrade AllowDowngrades='yes' /><Media Id='1' /><Feature Id='F' /></Package>");
        var product = project.ConvertTo("Product");
        var information = product.Element(AuthoringProject.Wix + "Package")!;
        Assert.AreEqual("perMachine", information.Attribute("InstallScope")!.Value);
        Assert.AreEqual("yes", information.Attribute("Compressed")!.Value);
        Assert.AreEqual("500", information.Attribute("InstallerVersion")!.Value);
        Assert.AreEqual("1", product.Element(AuthoringProject.Wix + "Feature")!.Attribute("Level")!.Value);
    }

    [TestMethod]
    [DataRow("MajorUpgrade")]
    [DataRow("MediaTemplate")]
    [DataRow("Feature")]
    public void A_package_must_author_what_only_WiX_5_would_add(string missing)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MajorUpgrade"] = "<MajorUpgrade AllowDowngrades='yes' />",
            ["MediaTemplate"] = "<MediaTemplate />",
            ["Feature"] = "<Feature Id='F' />",
        };
        parts.Remove(missing);
        using var project = new AuthoringProject().AddSource(
            "P.wxs", $"<Package Name='N' Manufacturer='M' Version='1' Language='0'>{string.Concat(parts.Values)}</Package>");
        project.AssertError("P.wxs(2) DL1014", missing);
    }

    [TestMethod]
    public void An_entry_of_an_INI_file_is_the_same_in_both()
    {
        using var project = AuthoringProject.Package(
            "<Component Id='C' Directory='DesktopFolder' Guid='*'><IniFile Id='I' Directory='DesktopFolder' Name='a.url' Action='createLine' Section='S' Key='K' Value='V' /></Component>");
        var entry = project.ConvertTo("IniFile");
        Assert.AreEqual(AuthoringProject.Wix + "IniFile", entry.Name);
        Assert.AreEqual("I DesktopFolder a.url createLine S K V", string.Join(' ', entry.Attributes().Select(attribute => attribute.Value)));
    }

    [TestMethod]
    public void Two_packages_in_one_project_are_an_error()
    {
        using var project = AuthoringProject.Package(string.Empty);
        project.AddSource("Another.wxs", "<Package Name='N' Manufacturer='M' Version='1' Language='0' />");
        project.AssertError("Another.wxs(2) DL1014", "another");
    }

    [TestMethod]
    public void A_launch_condition_is_text_in_the_older_schema()
    {
        using var project = AuthoringProject.Package("<Launch Condition='VersionNT &gt;= 603' Message='Too old.' />");
        var condition = project.ConvertTo("Condition");
        Assert.AreEqual("VersionNT >= 603", condition.Value);
        Assert.AreEqual("Too old.", condition.Attribute("Message")!.Value);
    }

    [TestMethod]
    public void Features_keep_their_meaning()
    {
        using var project = AuthoringProject.Package(
            "<FeatureGroup Id='G'><Feature Id='A' AllowAbsent='no' AllowAdvertise='no'><Level Value='0' Condition='X' /></Feature></FeatureGroup>");
        var feature = project.ConvertToElements().Single(element => element.Attribute("Id")?.Value == "A");
        Assert.AreEqual("disallow", feature.Attribute("Absent")!.Value);
        Assert.AreEqual("no", feature.Attribute("AllowAdvertise")!.Value);
        var condition = feature.Element(AuthoringProject.Wix + "Condition")!;
        Assert.AreEqual("0", condition.Attribute("Level")!.Value);
        Assert.AreEqual("X", condition.Value);
    }

    [TestMethod]
    public void Custom_actions_and_properties_keep_their_meaning()
    {
        using var project = AuthoringProject.Package(
            """
            <Property Id="PIN" Hidden="yes"><RegistrySearch Id="R" Root="HKCU" Key="K" Type="raw" Bitness="always32" /></Property>
            <CustomAction Id="A" BinaryRef="B" DllEntry="E" Execute="deferred" Impersonate="yes" HideTarget="yes" Return="check" />
            <SetProperty Id="P" Value="V" Before="A" Sequence="execute" Condition="NOT Installed" />
            """);
        var elements = project.ConvertToElements();
        var action = elements.Single(element => element.Name.LocalName == "CustomAction");
        Assert.AreEqual("B", action.Attribute("BinaryKey")!.Value);
        Assert.AreEqual("yes", action.Attribute("HideTarget")!.Value);
        Assert.AreEqual("NOT Installed", elements.Single(element => element.Name.LocalName == "SetProperty").Value);
        Assert.AreEqual("no", elements.Single(element => element.Name.LocalName == "RegistrySearch").Attribute("Win64")!.Value);
    }

    [TestMethod]
    public void A_component_keeps_its_condition_bitness_and_generated_guid()
    {
        using var project = AuthoringProject.Package(
            "<DirectoryRef Id='D'><Component Id='C' Condition='X=1' Bitness='always64'><RegistryValue Root='HKCU' Key='K' Value='1' Type='multiString'><MultiString Value='m' /></RegistryValue></Component></DirectoryRef>");
        var component = project.ConvertTo("Component");
        Assert.AreEqual("*", component.Attribute("Guid")!.Value);
        Assert.AreEqual("yes", component.Attribute("Win64")!.Value);
        Assert.AreEqual("X=1", component.Element(AuthoringProject.Wix + "Condition")!.Value);
        Assert.AreEqual("m", component.Descendants(AuthoringProject.Wix + "MultiStringValue").Single().Value);
    }
}
