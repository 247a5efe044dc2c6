namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class StrictnessTests
{
    [TestMethod]
    [DataRow("<Banana />", "Package.wxs(3) DL1003", "Banana", DisplayName = "element")]
    [DataRow("<util:Banana />", "Package.wxs(3) DL1003", "util:Banana", DisplayName = "element of an extension")]
    [DataRow("<Property Id='P' Colour='red' />", "Package.wxs(3) DL1005", "Colour", DisplayName = "attribute")]
    [DataRow("<Property Id='P' bal:Colour='red' />", "Package.wxs(3) DL1005", "bal:Colour", DisplayName = "attribute of an extension")]
    [DataRow("<Property Id='P' Hidden='perhaps' />", "Package.wxs(3) DL1006", "perhaps", DisplayName = "value")]
    [DataRow("<MajorUpgrade DowngradeErrorMessage='M' Schedule='never' />", "Package.wxs(3) DL1006", "afterInstallValidate", DisplayName = "value of a list")]
    [DataRow("<UI><Dialog Id='D' Width='x' Height='1' /></UI>", "Package.wxs(3) DL1006", "from 0 to 32767", DisplayName = "number")]
    [DataRow("<File Id='X' Source='x' />", "Package.wxs(3) DL1004", "File may not stand below Package", DisplayName = "place")]
    [DataRow("<x:Thing xmlns:x='urn:other' />", "Package.wxs(3) DL1002", "urn:other", DisplayName = "namespace of an element")]
    [DataRow("<Property Id='P' x:Y='z' xmlns:x='urn:other' />", "Package.wxs(3) DL1002", "urn:other", DisplayName = "namespace of an attribute")]
    [DataRow("<Property Id='P'>text</Property>", "Package.wxs(3) DL1008", "Property holds text", DisplayName = "text")]
    [DataRow("<CustomAction Id='A' BinaryRef='B' />", "Package.wxs(3) DL1009", "DllEntry", DisplayName = "missing attribute")]
    [DataRow("<?bake cake?>", "Package.wxs(3) DL1011", "bake", DisplayName = "instruction")]
    public void What_is_not_known_is_an_error_with_file_and_line(string content, string placeAndCode, string message)
    {
        using var project = AuthoringProject.Package(content);
        project.AssertError(placeAndCode, message);
    }

    [TestMethod]
    [DataRow("<RemoveFolder Id='R' On='both' Subdirectory='a' />", "inline directories")]
    [DataRow("<RemoveFile Id='R' Name='*' On='both' Subdirectory='a' />", "inline directories")]
    [DataRow("<File Id='F' Source='f' Subdirectory='a' />", "a Component of its own")]
    public void What_WiX_3_cannot_express_is_an_error_that_says_why(string content, string reason)
    {
        using var project = AuthoringProject.Package($"<Component Id='C' Directory='DesktopFolder'>{content}</Component>");
        project.AssertError("Package.wxs(3) DL1007", reason);
    }

    [TestMethod]
    public void Each_error_names_its_own_line_and_column()
    {
        using var project = AuthoringProject.Package("<Property Id='P'\n   Colour='red' />\n\n<Banana />");
        var places = project.Convert().Diagnostics.Select(error => (error.Location.Line, error.Location.Column));
        Assert.AreSequenceEqual([(4, 4), (6, 2)], places.ToArray());
    }

    [TestMethod]
    public void An_error_has_the_form_that_MSBuild_recognises()
    {
        using var project = AuthoringProject.Package("<Banana />");
        var error = project.Convert().Diagnostics.Single().ToString();
        Assert.AreEqual(Path.Combine(project.Folder, "Package.wxs") + "(3,2): error DL1003: The element Banana has no rule.", error);
    }

    [TestMethod]
    public void The_older_schema_itself_is_refused()
    {
        using var project = AuthoringProject.Package(string.Empty);
        project.AddFile("Package.wxs", "<Wix xmlns='http://schemas.microsoft.com/wix/2006/wi'><Fragment /></Wix>");
        Assert.StartsWith("Package.wxs(1) DL1002", project.Errors()[0]);
    }

    [TestMethod]
    public void Broken_XML_is_an_error_with_its_line()
    {
        using var project = AuthoringProject.Package("<Property Id='P'>");
        Assert.StartsWith("Package.wxs(", project.Errors()[0]);
        Assert.Contains(" DL1001 ", project.Errors()[0]);
    }

    [TestMethod]
    public void A_file_that_is_not_there_is_an_error()
    {
        using var project = AuthoringProject.Package(string.Empty);
        File.Delete(Path.Combine(project.Folder, "Package.wxs"));
        project.AssertError("Package.wxs(0) DL1001", "Package.wxs");
    }

    [TestMethod]
    public void With_an_error_nothing_is_handed_to_the_compiler()
    {
        using var project = AuthoringProject.Package("<Banana />");
        Assert.IsEmpty(project.Convert().Sources);
    }
}
