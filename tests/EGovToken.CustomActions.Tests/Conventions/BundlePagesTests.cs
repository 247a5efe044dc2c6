using System.Xml.Linq;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>The pages of the bundle: what stands on them, as WixStdBA knows it by name.</summary>
[TestClass]
public class BundlePagesTests
{
    private static readonly XNamespace Theme = "http://wixtoolset.org/schemas/v4/thmutil";
    private static readonly XNamespace Bal = "http://wixtoolset.org/schemas/v4/wxs/bal";

    [TestMethod]
    public void The_licence_can_be_read_and_nothing_has_to_be_ticked()
    {
        Assert.HasCount(1, Page("Install").Elements(Theme + "Hypertext").Where(link => link.Text("Name") == "EulaHyperlink").ToList());
        Assert.IsEmpty(Pages().Descendants(Theme + "Checkbox").ToList());
    }

    [TestMethod]
    public void The_licence_travels_beside_the_pages()
    {
        var application = XElement.Load(Repository.PathOf("bundle", "Bundle.wxs")).Descendants(Bal + "WixStandardBootstrapperApplication").Single();
        var licence = Authoring.Elements("bundle", "Payload").Single(payload => payload.Text("Name") == application.Text("LicenseUrl"));

        Assert.AreEqual("../LICENSE", licence.Text("SourceFile"));
    }

    [TestMethod]
    [DataRow("Install")]
    [DataRow("Success")]
    [DataRow("Failure")]
    public void A_page_where_people_have_questions_has_the_link_to_help(string page) =>
        Assert.HasCount(1, Page(page).Elements(Theme + "Hypertext").Where(link => link.Value == "#(loc.HelpLinkText)").ToList());

    [TestMethod]
    [DataRow("Success")]
    [DataRow("Failure")]
    public void On_a_last_page_a_button_has_the_keyboard(string page) => Assert.AreEqual(
        "Button",
        Page(page).Elements().First(control => control.Text("TabStop") == "yes").Name.LocalName);

    private static XElement Page(string name) => Pages().Descendants(Theme + "Page").Single(page => page.Text("Name") == name);

    private static XElement Pages() => XElement.Load(Repository.PathOf("bundle", "theme", "pages.xml"));
}
