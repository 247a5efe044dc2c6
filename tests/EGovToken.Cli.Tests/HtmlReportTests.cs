using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Cli.Commands;
using EGovToken.Cli.Output;
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Doctor;

namespace EGovToken.Cli.Tests;

/// <summary>What the doctor's report says and how; what a browser makes of it is in PortalLogin.Tests.</summary>
[TestClass]
public partial class HtmlReportTests
{
    // WCAG 2.2, 1.4.3 and 1.4.11.
    private const double LeastForText = 4.5;
    private const double LeastForDrawings = 3;

    private static readonly string[] Colours = ["ok", "warning", "broken", "unknown"];

    public static IEnumerable<object[]> Reports =>
        from name in SampleDiagnosis.All.Keys
        from language in Language.All
        select new object[] { name, language.Code };

    [TestMethod]
    [DynamicData(nameof(Reports))]
    public void Every_link_has_its_sign_its_name_and_its_state_in_words(string name, string code)
    {
        var texts = new DiagnosisTexts(Language.TryFind(code)!);
        var diagnosis = SampleDiagnosis.All[name];
        var page = Read(name, code);

        Assert.AreEqual(code, page.Attribute("lang")!.Value);
        var picture = page.Descendants().Single(static element => (string?)element.Attribute("role") == "img");
        StringAssert.Contains(picture.Attribute("aria-label")!.Value, texts.Summary(diagnosis));
        CollectionAssert.AreEqual(
            diagnosis.Findings.Select(found => $"{ClassOf(found)} {texts.NameOf(found.Link)} {texts.NameOf(found.Finding.State)}").ToList(),
            picture.Elements().Select(static link => $"{link.Attribute("class")!.Value} {string.Join(' ', link.Elements("span").Select(static text => text.Value))}").ToList());
        Assert.AreEqual(picture.Elements().Count(), page.Descendants("table").First().Descendants("svg").Count(), "signs of the table");
    }

    [TestMethod]
    [DynamicData(nameof(Reports))]
    public void The_whole_is_called_good_only_when_every_link_is(string name, string code)
    {
        var diagnosis = SampleDiagnosis.All[name];
        var verdict = Read(name, code).Descendants("div").First(static element => element.Attribute("class")!.Value.StartsWith("verdict", StringComparison.Ordinal));

        var expected = diagnosis.Broken.Count > 0 ? "broken" : diagnosis.Warnings.Count > 0 ? "warning" : diagnosis.AllGood ? "ok" : "unknown";
        Assert.AreEqual($"verdict {expected}", verdict.Attribute("class")!.Value);
        Assert.AreEqual(
            diagnosis.Broken.Count == 0 ? "" : new DiagnosisTexts(Language.TryFind(code)!).NameOf(diagnosis.Broken[0]),
            string.Concat(verdict.Descendants("strong").Select(static link => link.Value)),
            "what to repair first");
    }

    [TestMethod]
    public void What_was_not_looked_at_is_drawn_like_nothing_else()
    {
        var states = Read("worst", "en").Descendants("div").Single(static element => (string?)element.Attribute("role") == "img").Elements()
            .DistinctBy(static link => link.Attribute("class")!.Value)
            .ToDictionary(static link => link.Attribute("class")!.Value, static link => link.Element("svg")!);

        Assert.HasCount(Enum.GetValues<Mark>().Length, states);
        CollectionAssert.AllItemsAreUnique(states.Values.Select(static drawing => drawing.Descendants("path").Last().ToString()).ToList());
        CollectionAssert.AllItemsAreUnique(Enum.GetValues<Mark>().Select(static mark => Signs.Framed(mark).ToString()).ToList());
        Assert.AreEqual("link unknown", states.Single(static state => state.Value.Descendants().Any(static piece => piece.Attribute("stroke-dasharray") is not null)).Key);
    }

    [TestMethod]
    [DynamicData(nameof(Reports))]
    public void It_loads_nothing_runs_nothing_and_takes_no_name_for_an_element(string name, string code)
    {
        var page = Read(name, code);

        Assert.IsEmpty(page.DescendantsAndSelf().Select(static element => element.Name.LocalName).Intersect(["script", "img", "link", "iframe", "object", "use", "image", "a", "b"]).ToList());
        Assert.IsEmpty(page.Descendants().Attributes().Where(static attribute => attribute.Name.LocalName is "src" or "href" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).ToList());
        foreach (var loading in new[] { "url(", "@import", "http" })
        {
            Assert.IsFalse(HtmlStyle.Sheet.Contains(loading, StringComparison.Ordinal), loading);
        }

        if (name == "worst")
        {
            StringAssert.Contains(page.Value, SampleDiagnosis.HostileSubject.Replace('\u202E', '\uFFFD'));
        }
    }

    [TestMethod]
    public void Colours_have_the_contrast_of_WCAG_AA_by_day_and_by_night()
    {
        var palettes = Palette().Matches(HtmlStyle.Sheet);
        Assert.HasCount(2, palettes);
        foreach (var palette in palettes.Select(static match => Colour().Matches(match.Value).ToDictionary(static one => one.Groups[1].Value, static one => one.Groups[2].Value)))
        {
            foreach (var (text, back) in Colours.SelectMany(static colour => new[] { (colour, $"{colour}-back"), (colour, "page"), ("ink", $"{colour}-back"), ("quiet", $"{colour}-back") })
                .Concat([("ink", "page"), ("ink", "head"), ("quiet", "page")]))
            {
                AssertContrast(LeastForText, text, back, palette);
            }

            foreach (var back in Colours.Select(static colour => $"{colour}-back").Append("page"))
            {
                AssertContrast(LeastForDrawings, "rail", back, palette);
            }
        }
    }

    private static void AssertContrast(double least, string front, string back, Dictionary<string, string> palette)
    {
        double[] lights = [LuminanceOf(palette[front]), LuminanceOf(palette[back])];
        var contrast = (lights.Max() + 0.05) / (lights.Min() + 0.05);
        Assert.IsGreaterThanOrEqualTo(least, contrast, $"{front} {palette[front]} on {back} {palette[back]}");
    }

    private static double LuminanceOf(string colour) => (0.2126 * Light(colour, 1)) + (0.7152 * Light(colour, 3)) + (0.0722 * Light(colour, 5));

    private static double Light(string colour, int start)
    {
        var part = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static string ClassOf(LinkFinding found) => $"link {(found.Finding.State == LinkState.Skipped ? "unknown" : found.Finding.State.ToString().ToLowerInvariant())}";

    // A page whose elements all end is XML but for its head; a reader that is as strict as XML's finds whatever a name has broken open.
    private static XElement Read(string name, string code) =>
        XElement.Parse(Unended().Replace(SampleDiagnosis.ReportOn(name, Language.TryFind(code)!), "").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));

    [GeneratedRegex("<meta [^>]*>")]
    private static partial Regex Unended();

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Palette();

    [GeneratedRegex(@"--([\w-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();
}
