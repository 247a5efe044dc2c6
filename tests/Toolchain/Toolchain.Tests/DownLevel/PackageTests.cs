using static EGovToken.Testing.Toolchain.Tests.DownLevel.Frames;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class PackageTests
{
    [TestMethod]
    public void A_package_becomes_a_product_with_its_summary_information_below()
    {
        using var project = AuthoringProject.Package(string.Empty);
        var product = project.ConvertTo("Product");
        Assert.AreEqual("N", product.Attribute("Name")!.Value);
        Assert.AreEqual("1252", product.Attribute("Codepage")!.Value);
        Assert.AreEqual("*", product.Attribute("Id")!.Value);
        var information = product.Elements().First();
        Assert.AreEqual(AuthoringProject.Wix + "Package", information.Name);
        Assert.AreEqual("perUser", information.Attribute("InstallScope")!.Value);
        Assert.AreEqual("yes", information.Attribute("Compressed")!.Value);
        Assert.AreEqual("500", information.Attribute("InstallerVersion")!.Value);
        Assert.AreEqual("1", product.Element(AuthoringProject.Wix + "Feature")!.Attribute("Level")!.Value);
    }

    [TestMethod]
    [DataRow("Codepage")]
    [DataRow("Language")]
    [DataRow("UpgradeCode")]
    public void A_package_must_say_what_the_two_would_take_for_granted_differently(string attribute)
    {
        using var project = AuthoringProject.Package(string.Empty);
        project.Replace("Package.wxs", $" {attribute}=", $" x:{attribute}=").Replace("Package.wxs", "<Package ", "<Package xmlns:x='urn:x' ");
        Assert.Contains($"Package.wxs(2) DL1009 Package needs the attribute {attribute}.", project.Errors());
    }

    [TestMethod]
    public void A_major_upgrade_is_written_out_with_the_packages_language()
    {
        using var project = AuthoringProject.Package(string.Empty);
        var elements = project.ConvertToElements();
        var versions = elements.Where(element => element.Name.LocalName == "UpgradeVersion").ToList();
        Assert.AreSequenceEqual(["WIX_UPGRADE_DETECTED", "WIX_DOWNGRADE_DETECTED"], versions.Select(version => version.Attribute("Property")!.Value).ToArray());
        Assert.IsTrue(versions.All(version => version.Attribute("Language")!.Value == "1033"));
        Assert.AreEqual("no", versions[0].Attribute("IncludeMaximum")!.Value);
        Assert.AreEqual("yes", versions[1].Attribute("OnlyDetect")!.Value);
        Assert.AreEqual("InstallInitialize", elements.Single(element => element.Name.LocalName == "RemoveExistingProducts").Attribute("After")!.Value);
        Assert.AreEqual("NOT WIX_DOWNGRADE_DETECTED", elements.Single(element => element.Attribute("Message")?.Value == "Newer.").Value);
    }

    [TestMethod]
    [DataRow("MajorUpgrade")]
    [DataRow("MediaTemplate")]
    [DataRow("Feature")]
    public void A_package_must_author_what_only_WiX_5_would_add(string missing)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MajorUpgrade"] = AuthoringProject.MajorUpgrade,
            ["MediaTemplate"] = "<MediaTemplate />",
            ["Feature"] = "<Feature Id='F' />",
        };
        parts.Remove(missing);
        using var project = new AuthoringProject().AddSource(
            "P.wxs", $"<Package {AuthoringProject.PackageAttributes}>{string.Concat(parts.Values)}</Package>");
        project.AssertError("P.wxs(2) DL1014", missing);
    }

    [TestMethod]
    public void An_entry_of_an_INI_file_is_the_same_in_both()
    {
        using var project = InComponent("<IniFile Id='I' Directory='DesktopFolder' Name='a.url' Action='createLine' Section='S' Key='K' Value='V' />");
        var entry = project.ConvertTo("IniFile");
        Assert.AreEqual(AuthoringProject.Wix + "IniFile", entry.Name);
        Assert.AreEqual("I DesktopFolder a.url createLine S K V", string.Join(' ', entry.Attributes().Select(attribute => attribute.Value)));
    }

    [TestMethod]
    public void Two_packages_in_one_project_are_an_error()
    {
        using var project = AuthoringProject.Package(string.Empty);
        project.AddSource("Another.wxs", $"<Package {AuthoringProject.PackageAttributes} />");
        Assert.IsTrue(project.Errors().Any(error => error.StartsWith("Another.wxs(2) DL1014", StringComparison.Ordinal) && error.Contains("another", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Custom_actions_and_properties_keep_their_meaning()
    {
        using var project = AuthoringProject.Package(
            """
            <Property Id="PIN" Hidden="yes" />
            <Binary Id="B" SourceFile="b.dll" />
            <CustomAction Id="A" BinaryRef="B" DllEntry="E" Execute="deferred" Impersonate="yes" HideTarget="yes" />
            """);
        var elements = project.ConvertToElements();
        var action = elements.Single(element => element.Name.LocalName == "CustomAction");
        Assert.AreEqual("B", action.Attribute("BinaryKey")!.Value);
        Assert.AreEqual("yes", action.Attribute("HideTarget")!.Value);
        Assert.AreEqual("yes", elements.Single(element => element.Name.LocalName == "Property").Attribute("Hidden")!.Value);
    }

    [TestMethod]
    public void A_component_keeps_its_condition_and_generated_guid()
    {
        using var project = InComponent("<RegistryValue Root='HKCU' Key='K' Value='1' Type='integer' />", "Condition='X=1'");
        var component = project.ConvertToElements().Single(element => element.Name.LocalName == "Component" && element.Attribute("Id")!.Value == "C");
        Assert.AreEqual("*", component.Attribute("Guid")!.Value);
        Assert.AreEqual("X=1", component.Element(AuthoringProject.Wix + "Condition")!.Value);
    }

    private static AuthoringProject InComponent(string content, string attributes = ComponentGuid) =>
        AuthoringProject.Package($"<Component Id='C' Directory='DesktopFolder' {attributes}>{content}{EndComponent}");
}
