using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class ThemeTests
{
    private const string Place = "X='11' Y='-73' Width='-11' Height='17'";

    private static readonly XNamespace Older = "http://wixtoolset.org/schemas/thmutil/2010";

    [TestMethod]
    public void The_window_has_its_caption_as_text_and_its_pages_beside_it()
    {
        using var project = Themed($"<Page Name='Help'><Label {Place} FontId='0' DisablePrefix='yes'>#(loc.HelpText)</Label></Page>");
        var theme = Convert(project);
        Assert.AreEqual(Older + "Theme", theme.Name);
        CollectionAssert.AreEqual(new[] { "Font", "Window", "Page" }, theme.Elements().Select(element => element.Name.LocalName).ToList());
        var window = theme.Element(Older + "Window")!;
        Assert.AreEqual("#(loc.Caption)", window.Value);
        Assert.AreEqual("390", window.Attribute("Height")!.Value);
        Assert.IsNull(window.Attribute("Caption"));
        var text = theme.Element(Older + "Page")!.Element(Older + "Text")!;
        Assert.AreEqual("#(loc.HelpText)", text.Value);
        Assert.AreEqual("-73", text.Attribute("Y")!.Value);
    }

    [TestMethod]
    public void A_font_has_the_colours_that_Windows_has_by_default()
    {
        using var project = Themed(string.Empty);
        var font = Convert(project).Element(Older + "Font")!;
        Assert.AreEqual("Segoe UI", font.Value);
        Assert.AreEqual("666666", font.Attribute("Foreground")!.Value);
        Assert.AreEqual("FFFFFF", font.Attribute("Background")!.Value);
    }

    [TestMethod]
    public void A_picture_on_all_pages_is_an_Image()
    {
        using var project = Themed($"<ImageControl {Place} ImageFile='logo.png' Visible='yes' />");
        Assert.AreEqual("logo.png", Convert(project).Element(Older + "Image")!.Attribute("ImageFile")!.Value);
    }

    [TestMethod]
    public void A_button_that_closes_the_window_has_the_name_that_closes_it()
    {
        using var project = OnPage("Success", $"<Button Name='SuccessCloseButton' {Place} FontId='0' TabStop='yes'><Text>#(loc.SuccessCloseButton)</Text><CloseWindowAction /></Button>");
        var button = Controls(project).Single();
        Assert.AreEqual(Older + "Button", button.Name);
        Assert.AreEqual("SuccessCancelButton", button.Attribute("Name")!.Value);
        Assert.AreEqual("#(loc.SuccessCloseButton)", button.Value);
        Assert.IsFalse(button.HasElements);
    }

    [TestMethod]
    public void What_the_application_shows_by_name_is_hidden_unless_it_does()
    {
        using var project = OnPage("Install", $"<Label Name='InstallVersion' {Place} FontId='0' VisibleCondition='WixStdBAShowVersion'>v</Label>");
        var version = Controls(project).Single();
        Assert.AreEqual("yes", version.Attribute("HideWhenDisabled")!.Value);
        Assert.IsNull(version.Attribute("VisibleCondition"));
    }

    [TestMethod]
    public void A_header_for_each_action_is_a_control_for_each_that_is_known()
    {
        using var project = OnPage(
            "Failure",
            $"""
            <Label {Place} FontId='0'><Text>general</Text>
            <Text Condition='WixBundleAction = 4'>remove</Text><Text Condition='WixBundleAction = 5'>cache</Text>
            <Text Condition='WixBundleAction = 6'>install</Text><Text Condition='WixBundleAction = 8'>repair</Text></Label>
            """);
        var headers = Controls(project).ToDictionary(header => header.Attribute("Name")!.Value, header => header.Value, StringComparer.Ordinal);
        Assert.HasCount(4, headers);
        Assert.AreEqual("general", headers["FailureHeader"]);
        Assert.AreEqual("remove", headers["FailureUninstallHeader"]);
        Assert.AreEqual("install", headers["FailureInstallHeader"]);
        Assert.AreEqual("repair", headers["FailureRepairHeader"]);
        Assert.IsTrue(Controls(project).All(header => header.Attribute("HideWhenDisabled")?.Value == "yes"));
    }

    [TestMethod]
    public void The_text_about_a_restart_is_one_for_all_actions()
    {
        using var project = OnPage(
            "Success",
            $"<Label Name='SuccessRestartText' {Place} FontId='0' VisibleCondition='WixStdBARestartRequired'><Text>a</Text><Text Condition='WixBundleAction = 4'>b</Text></Label>");
        Assert.AreEqual("a", Controls(project).Single().Value);
    }

    [TestMethod]
    public void A_link_keeps_its_text_and_needs_no_name()
    {
        using var project = OnPage("Install", $"<Hypertext {Place} FontId='0' TabStop='yes'>#(loc.HelpLinkText)</Hypertext>");
        var link = Controls(project).Single();
        Assert.AreEqual(Older + "Hypertext", link.Name);
        Assert.AreEqual("#(loc.HelpLinkText)", link.Value);
    }

    [TestMethod]
    public void A_reference_follows_its_string_to_the_older_name()
    {
        using var project = OnPage("Install", $"<Button Name='InstallCancelButton' {Place} FontId='0'><Text>#(loc.InstallCancelButton)</Text><CloseWindowAction /></Button>");
        Assert.AreEqual("#(loc.InstallCloseButton)", Controls(project).Single().Value);
    }

    [TestMethod]
    [DataRow($"<Banana {Place} />", "DL1003", DisplayName = "an element")]
    [DataRow($"<Label xmlns='urn:other' {Place} />", "DL1003", DisplayName = "a namespace")]
    [DataRow($"<Label {Place} FontId='0' EnableCondition='1' />", "DL1005", DisplayName = "an attribute")]
    [DataRow($"<Label Name='Banana' {Place} FontId='0' />", "DL1006", DisplayName = "a name")]
    [DataRow($"<Label {Place} FontId='0' VisibleCondition='1' />", "DL1006", DisplayName = "a condition")]
    [DataRow($"<Label Name='InstallVersion' {Place} FontId='0'>v</Label>", "DL1006", DisplayName = "no condition where there is one")]
    [DataRow($"<Label {Place} FontId='0'><Text Condition='WixBundleAction = 6'>i</Text></Label>", "DL1006", DisplayName = "a text on a condition")]
    [DataRow($"<Label {Place} FontId='0'><Text Colour='red'>i</Text></Label>", "DL1005", DisplayName = "a text's attribute")]
    [DataRow($"<Label {Place} FontId='0'>a<Text>b</Text></Label>", "DL1008", DisplayName = "two texts")]
    [DataRow($"<Button Name='InstallCancelButton' {Place} FontId='0'>c</Button>", "DL1007", DisplayName = "a button that does not close")]
    [DataRow($"<Button Name='InstallButton' {Place} FontId='0'><CloseWindowAction /></Button>", "DL1007", DisplayName = "a button that closes by itself")]
    [DataRow($"<Button {Place} FontId='0'><ChangePageAction Page='Options' /></Button>", "DL1003", DisplayName = "an action")]
    [DataRow($"<Label {Place} FontId='0'>#(loc.UpdateButton)</Label>", "DL1013", DisplayName = "a string")]
    public void What_has_no_rule_on_a_page_is_an_error_with_its_place(string control, string code)
    {
        using var project = OnPage("Install", "\n" + control);
        Assert.StartsWith($"pages.xml(5) {code}", project.Errors().Single());
    }

    [TestMethod]
    [DataRow("<Page Name='Banana' />", "DL1006", DisplayName = "a page")]
    [DataRow("<Page Name='Help' Colour='red' />", "DL1005", DisplayName = "a page's attribute")]
    public void A_page_that_is_not_known_is_an_error(string page, string code)
    {
        using var project = Themed(page);
        Assert.StartsWith($"pages.xml(4) {code}", project.Errors().Single());
    }

    [TestMethod]
    [DataRow("<Font Id='1' Foreground='banana'>F</Font>", "DL1006", DisplayName = "a colour")]
    [DataRow("<Font Id='1' Slope='5'>F</Font>", "DL1005", DisplayName = "a font's attribute")]
    [DataRow("<ImageList Name='I' />", "DL1003", DisplayName = "an element")]
    public void What_has_no_rule_beside_the_window_is_an_error(string element, string code)
    {
        using var project = Bundle(Theme(element, string.Empty));
        Assert.StartsWith($"pages.xml(2) {code}", project.Errors().Single());
    }

    [TestMethod]
    public void A_theme_of_the_older_schema_is_an_error()
    {
        using var project = Bundle("<Theme xmlns='http://wixtoolset.org/schemas/thmutil/2010' />");
        project.AssertError("pages.xml(1) DL1002", "Theme");
    }

    private static AuthoringProject OnPage(string page, string controls) => Themed($"<Page Name='{page}'>{controls}</Page>");

    private static AuthoringProject Themed(string inWindow) => Bundle(Theme(string.Empty, inWindow));

    private static string Theme(string besideWindow, string inWindow) =>
        $"""
        <Theme xmlns='http://wixtoolset.org/schemas/v4/thmutil'><Font Id='0' Height='-12' Weight='500' Foreground='graytext' Background='window'>Segoe UI</Font>
        {besideWindow}
        <Window Width='500' Height='390' HexStyle='100a0000' FontId='0' Caption='#(loc.Caption)'>
        {inWindow}
        </Window></Theme>
        """;

    private static AuthoringProject Bundle(string theme) => AuthoringProject
        .Bundle("<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='hyperlinkLargeLicense' ThemeFile='pages.xml' LicenseUrl='' /></BootstrapperApplication>")
        .AddFile("pages.xml", theme);

    private static XElement Convert(AuthoringProject project) => XDocument.Load(
        project.ConvertTo(AuthoringProject.Bal + "WixStandardBootstrapperApplication").Attribute("ThemeFile")!.Value).Root!;

    private static List<XElement> Controls(AuthoringProject project) => [.. Convert(project).Element(Older + "Page")!.Elements()];
}
