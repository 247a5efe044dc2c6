using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.PortalLogin.Tests.Browser;
using EGovToken.Testing.TestKit;

namespace EGovToken.PortalLogin.Tests.Reports;

/// <summary>The doctor's report as a browser that nobody here wrote draws it, prints it and reads it out.</summary>
[TestClass]
public class ReportPageTests
{
    private const int Phone = 320;
    private const int Desktop = 1100;

    private static readonly TemporaryFolder Folder = new("reports");
    private static readonly Lazy<HeadlessFirefox> Firefox = new(static () => new HeadlessFirefox());

    public static IEnumerable<object[]> Reports =>
        from name in SampleDiagnosis.All.Keys
        from language in Language.All
        select new object[] { name, language.Code };

    [ClassCleanup]
    public static void End()
    {
        if (Firefox.IsValueCreated)
        {
            Firefox.Value.Dispose();
        }

        Folder.Dispose();
    }

    [TestMethod]
    [DynamicData(nameof(Reports))]
    public void It_is_on_one_sheet_of_paper(string name, string language)
    {
        Open(name, language, Desktop);

        Assert.AreEqual(1, Firefox.Value.Print(PageCheck.PictureOf($"report-{name}-{language}.pdf")));
    }

    [TestMethod]
    [DynamicData(nameof(Reports))]
    public void Nothing_of_it_is_beyond_the_edge_of_a_screen(string name, string language)
    {
        foreach (var width in new[] { Desktop, Phone })
        {
            Open(name, language, width);
            Firefox.Value.Photograph(PageCheck.PictureOf($"report-{name}-{language}-{width}.png"));
            PageCheck.FitsInWidth(Firefox.Value);
        }
    }

    [TestMethod]
    [DataRow("no-token", "az", Desktop)]
    [DataRow("no-token", "ru", Phone)]
    [DataRow("worst", "en", Desktop)]
    public void A_screen_reader_hears_one_picture_with_the_verdict_and_every_link_in_the_table(string name, string code, int width)
    {
        var language = Language.TryFind(code)!;
        var texts = new DiagnosisTexts(language);
        var diagnosis = SampleDiagnosis.All[name];
        Open(name, code, width);

        Assert.AreEqual(code, Firefox.Value.Ask("document.documentElement.lang").GetString());
        Assert.AreEqual(1, Firefox.Value.CountAnnounced("image"), "the chain");
        var label = Firefox.Value.Ask("document.querySelector('[role=img]').getAttribute('aria-label')").GetString()!;
        Assert.AreEqual(1, Firefox.Value.CountAnnounced("image", label));
        StringAssert.Contains(label, texts.Summary(diagnosis));
        Assert.AreEqual(1, Firefox.Value.CountAnnounced("table", texts.Label("links")));
        foreach (var (link, finding) in diagnosis.Findings)
        {
            Assert.AreEqual(1, Firefox.Value.CountAnnounced("rowheader", $"{texts.NameOf(link)} {texts.NameOf(finding.State)}"), link.ToString());
        }
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Every_text_stands_out_from_what_is_behind_it(bool isDark)
    {
        using var firefox = new HeadlessFirefox(isDark);
        foreach (var name in SampleDiagnosis.All.Keys)
        {
            firefox.Open(Write(name, "az"), Desktop);
            firefox.Photograph(PageCheck.PictureOf($"report-{name}-{(isDark ? "dark" : "light")}.png"));
            PageCheck.IsReadable(firefox);
        }
    }

    [TestMethod]
    public void What_certificates_say_becomes_no_element_and_runs_nothing()
    {
        Open("worst", "en", Desktop);

        Assert.AreEqual(0, Firefox.Value.Ask("document.querySelectorAll('script, img, b, link, iframe, [onerror]').length").GetInt32());
        var text = Firefox.Value.Ask("document.body.textContent").GetString()!;
        StringAssert.Contains(text, SampleDiagnosis.HostileSubject.Replace('\u202E', '\uFFFD'));
    }

    private static void Open(string name, string language, int width) => Firefox.Value.Open(Write(name, language), width);

    private static string Write(string name, string language)
    {
        var file = Folder.PathOf($"{name}-{language}.html");
        File.WriteAllText(file, SampleDiagnosis.ReportOn(name, Language.TryFind(language)!));
        return file;
    }
}

/// <summary>What holds for every page that this project makes.</summary>
internal static class PageCheck
{
    // WCAG 2.2, 1.4.3 and 1.4.11.
    private const double LeastForText = 4.5;
    private const double LeastForDrawings = 3;

    // The luminance and contrast of WCAG, of each piece of text and each stroke against the nearest background that is not transparent.
    private const string Contrasts = """
        (() => {
            const numbers = c => c.match(/[\d.]+/g).map(Number);
            const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
            const luminance = c => { const [r, g, b] = numbers(c).map(part); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if ((numbers(c)[3] ?? 1) > 0) return c; } return 'rgb(255, 255, 255)'; };
            const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
            const found = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const e = walker.currentNode.parentElement;
                if (walker.currentNode.data.trim()) found.push({ what: walker.currentNode.data, isText: true, value: contrast(getComputedStyle(e).color, behind(e)) });
            }
            for (const e of document.querySelectorAll('svg path, svg rect, svg circle')) {
                const style = getComputedStyle(e);
                const paint = style.stroke === 'none' ? style.fill : style.stroke;
                found.push({ what: e.outerHTML, isText: false, value: contrast(paint, behind(e)) });
            }
            return found;
        })()
        """;

    /// <summary>Where a picture or print goes that people look at after a change.</summary>
    public static string PictureOf(string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "screenshots")).FullName, name);

    /// <summary>There is no way to scroll sideways, and no text is cut off.</summary>
    public static void FitsInWidth(HeadlessFirefox firefox)
    {
        var beyond = firefox.Ask("""
            [...document.querySelectorAll('body *')].filter(e => !e.closest('svg') && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(e => e.outerHTML.slice(0, 200)).concat(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['scrolls'] : [])
            """);
        Assert.AreEqual(0, beyond.GetArrayLength(), beyond.ToString());
    }

    /// <summary>Every text and drawing has the contrast that WCAG AA asks for.</summary>
    public static void IsReadable(HeadlessFirefox firefox)
    {
        var all = firefox.Ask(Contrasts).EnumerateArray().ToList();
        Assert.IsGreaterThan(50, all.Count);
        var faint = all.Where(static one => one.GetProperty("value").GetDouble() < (one.GetProperty("isText").GetBoolean() ? LeastForText : LeastForDrawings)).ToList();
        Assert.IsEmpty(faint, string.Join('\n', faint));
    }
}
