using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Fleet;

/// <summary>What the page on many PCs says; what a browser makes of it is in PortalLogin.Tests.</summary>
[TestClass]
public sealed partial class FleetPageTests : IDisposable
{
    private const string Good = """{"outcome":{"code":"EGT1006"},"schemaVersion":1,"productVersion":"1.0.0","tokens":[]}""";
    private const string Missing = """{"outcome":{"code":"EGT2001"},"schemaVersion":1,"productVersion":"1.0.0","tokens":[]}""";
    private const string EndingSoon =
        """{"outcome":{"code":"EGT1006"},"schemaVersion":1,"productVersion":"1.0.0","tokens":[{"serial":"1","model":"ePass2003","kind":"ePass2003","pin":{"state":"ready"},"certificates":[{"thumbprint":"AB","kind":"endEntity","purpose":"login","validity":"valid","validUntil":"2026-03-20T00:00:00Z","endsSoon":true,"keyOnToken":"likely","registration":{"keyAnswers":true}}]}]}""";
    private const string Hostile = """{"outcome":{"code":"</title><script>{0}"},"schemaVersion":1,"productVersion":"<img src=x>","tokens":[]}""";

    private static readonly string[] Languages = ["en", "az", "ru"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    [DataRow("en", "PCs with nothing broken: 2 of 4.", "The token's middleware is not installed.")]
    [DataRow("az", "Nasazlıq olmayan kompüterlər: 2 (cəmi 4).", "Token proqramı quraşdırılmayıb.")]
    [DataRow("ru", "Компьютеры без неисправностей: 2 из 4.", "Программа токена не установлена.")]
    public void It_tells_on_how_many_PCs_what_is_broken(string language, string verdict, string cause)
    {
        Write(("a", Good), ("b", Good), ("c", Missing), ("odd", "{"));

        var page = Page("--lang", language);

        Assert.AreEqual(language, page.Attribute("lang")!.Value);
        var box = Find(page, "verdict");
        Assert.AreEqual("verdict broken", box.Attribute("class")!.Value);
        Assert.AreEqual(verdict, box.Value);
        var glance = Find(page, "glance");
        Assert.AreEqual("img", glance.Attribute("role")!.Value);
        CollectionAssert.AreEqual(new[] { "2", "1", "1" }, glance.Elements().Select(static part => part.Value.Split(": ")[1]).ToArray());
        CollectionAssert.AreEqual(
            new[] { "bar ok 50%", "bar broken 25%", "bar unknown 25%" },
            glance.Descendants("svg").Where(static svg => svg.Attribute("class")!.Value.StartsWith("bar", StringComparison.Ordinal))
                .Select(static svg => $"{svg.Attribute("class")!.Value} {svg.Element("rect")!.Attribute("width")!.Value}").ToArray());
        var row = page.Descendants("tbody").First().Elements().Single();
        StringAssert.StartsWith(row.Element("th")!.Value, $"EGT2001: {cause}");
        Assert.AreEqual("1", row.Element("td")!.Value);
    }

    [TestMethod]
    [DataRow("ok", Good, Good)]
    [DataRow("broken", Good, Missing)]
    [DataRow("unknown", Good, "{")]
    [DataRow("unknown")]
    public void The_fleet_is_called_good_only_when_every_report_says_so(string expected, params string[] reports)
    {
        Write([.. reports.Select(static (report, number) => ($"pc{number}", report))]);

        Assert.AreEqual($"verdict {expected}", Find(Page(), "verdict").Attribute("class")!.Value);
    }

    [TestMethod]
    [DataRow("en", "has not been renewed: 1.", "the centre that issued the token: e-imza.az, telephone 157")]
    [DataRow("az", "yenilənməmiş kompüterlər: 1.", "tokeni verən mərkəz: e-imza.az, telefon 157")]
    [DataRow("ru", "и не продлён: 1.", "центр, выдавший токен: e-imza.az, телефон 157")]
    public void It_tells_on_how_many_PCs_a_certificate_ends_soon_and_who_renews_it(string language, string count, string renewedBy)
    {
        Write(("a", Good), ("b", EndingSoon));

        var page = Page("--lang", language);

        StringAssert.Contains(page.Value, count);
        StringAssert.Contains(page.Value, renewedBy);
        StringAssert.Contains(Run("--lang", language).Output, "e-imza.az");
    }

    [TestMethod]
    public void Nothing_that_a_PC_sends_becomes_an_element()
    {
        Write(("<b>&pc", "{"), ("x", Hostile));

        var page = Page();

        Assert.IsEmpty(page.Descendants().Where(static element => element.Name.LocalName is "script" or "img" or "b").ToList());
        foreach (var text in new[] { "</title><script>{0}", "<img src=x>", "<b>&pc" })
        {
            StringAssert.Contains(page.Value, text);
        }
    }

    [TestMethod]
    [DataRow(2, "--html")]
    [DataRow(2, "--lang", "xx")]
    [DataRow(1, "--html", "/no/such/folder/page.html")]
    public void What_cannot_be_done_is_said(int exitCode, params string[] arguments)
    {
        var run = Run(arguments);

        Assert.AreEqual(exitCode, run.ExitCode, run.Text);
        Assert.AreNotEqual("", run.Errors);
    }

    [TestMethod]
    public void Every_text_is_in_every_language_with_its_placeholders()
    {
        var texts = Languages.Select(static language => XDocument.Load(Repository.PathOf("installer", "deployment", "fleet", "Texts", language == "en" ? "Fleet.resx" : $"Fleet.{language}.resx"))
            .Descendants("data").ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value)).ToList();
        foreach (var (key, english) in texts[0])
        {
            foreach (var other in texts.Skip(1))
            {
                CollectionAssert.AreEquivalent(PlaceholdersOf(english), PlaceholdersOf(other[key]), key);
                Assert.IsTrue(other[key] != english || key == "token", $"{key} is not translated");
            }
        }

        Assert.IsTrue(texts.TrueForAll(one => one.Count == texts[0].Count));
    }

    private static List<string> PlaceholdersOf(string text) => [.. Placeholder().Matches(text).Select(static match => match.Value)];

    private static XElement Find(XElement page, string kind) =>
        page.Descendants("div").Single(element => ((string?)element.Attribute("class"))?.Split(' ')[0] == kind);

    private void Write(params (string PC, string Report)[] reports)
    {
        foreach (var (pc, report) in reports)
        {
            File.WriteAllText(_folder.PathOf($"{pc}.json"), report);
        }
    }

    // Without what HTML alone leaves open, a whole page is XML.
    private XElement Page(params string[] arguments)
    {
        var file = _folder.PathOf("page.html");
        var run = Run(["--html", file, .. arguments]);
        Assert.AreEqual(0, run.ExitCode, run.Text);
        return XElement.Parse(Head().Replace(File.ReadAllText(file), ""));
    }

    private ProgramRun Run(params string[] arguments) => ProgramRun.Of(
        "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "fleet-summary.dll"), _folder.FullName, "60", "2026-03-01", .. arguments]);

    [GeneratedRegex("<!DOCTYPE html>|<meta [^>]*>")]
    private static partial Regex Head();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
