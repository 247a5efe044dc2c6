using System.Globalization;
using System.Net;
using System.Text;

namespace EGovToken.Cli.Output;

/// <summary>How something is. A page shows it by a sign and a word; the colour only helps.</summary>
internal enum Mark
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, but.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Broken,

    /// <summary>Nobody has looked: neither good nor bad.</summary>
    Unknown,
}

/// <summary>A piece of HTML. Text becomes one only by being encoded, so nothing from outside is ever taken for an element.</summary>
internal readonly record struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    /// <summary>A text.</summary>
    public static implicit operator Markup(string text) => new(Encode(text));

    /// <summary>A drawing of this program's own.</summary>
    /// <param name="svg">Its elements; nothing from outside is in them.</param>
    public static Markup Drawing(FormattableString svg) => new(svg.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element.</summary>
    /// <param name="name">Its name, and attributes that are always the same.</param>
    /// <param name="content">What is in it.</param>
    public static Markup Element(string name, params Markup[] content) =>
        new($"<{name}>{string.Concat(content)}</{name.Split(' ')[0]}>");

    /// <summary>What is one picture to a screen reader, whatever it consists of.</summary>
    /// <param name="kind">How it looks.</param>
    /// <param name="label">What a screen reader says in its place.</param>
    /// <param name="content">What is in it.</param>
    public static Markup Picture(string kind, string label, params Markup[] content) =>
        new($"<div class=\"{kind}\" role=\"img\" aria-label=\"{Encode(label)}\">{string.Concat(content)}</div>");

    /// <inheritdoc/>
    public override string ToString() => _html ?? "";

    private static string Encode(string text) => WebUtility.HtmlEncode(PlainText.Of(text));
}

/// <summary>The signs that stand for each <see cref="Mark"/>, drawn around the origin: no font has to have them.</summary>
internal static class Signs
{
    /// <summary>The name of a mark in the style sheet.</summary>
    public static string ClassOf(Mark mark) => mark.ToString().ToLowerInvariant();

    /// <summary>The sign alone, some 16 units wide: a tick, an exclamation mark, a cross, a question mark.</summary>
    public static string Of(Mark mark) => mark switch
    {
        Mark.Ok => "<path d=\"M-7 0L-2 5L7-5\"/>",
        Mark.Warning => "<path d=\"M0-7V2M0 6.8V7\"/>",
        Mark.Broken => "<path d=\"M-5-5L5 5M5-5L-5 5\"/>",
        _ => "<path d=\"M-4-4C-4-9 4.5-9 4.5-4C4.5-1 0-1.5 0 2.5M0 6.8V7\"/>",
    };

    /// <summary>The sign in a shape that only it has, as high as a line of text.</summary>
    public static Markup Framed(Mark mark)
    {
        var frame = mark switch
        {
            Mark.Ok => "<circle r=\"12\"/>",
            Mark.Warning => "<path d=\"M0-13L14 12H-14Z\"/>",
            Mark.Broken => "<path d=\"M-5-12H5L12-5V5L5 12H-5L-12 5V-5Z\"/>",
            _ => "<rect x=\"-12\" y=\"-12\" width=\"24\" height=\"24\" rx=\"2\"/>",
        };
        var sign = mark == Mark.Warning ? $"<g transform=\"translate(0 3) scale(.8)\">{Of(mark)}</g>" : Of(mark);
        return Markup.Drawing($"<svg class=\"sign\" viewBox=\"-15 -15 30 30\" aria-hidden=\"true\">{frame}{sign}</svg>");
    }

    /// <summary>A state with its sign before its word.</summary>
    public static Markup Named(Mark mark, string word) => Markup.Element($"span class=\"state {ClassOf(mark)}\"", Framed(mark), word);

    /// <summary>A bar for a part of a whole. The number has to stand beside it; whatever is not nothing can be seen.</summary>
    public static Markup Bar(Mark mark, int part, int whole) => part == 0
        ? ""
        : Markup.Drawing($"<svg class=\"bar {ClassOf(mark)}\" aria-hidden=\"true\"><rect width=\"{Math.Max(0.5, 100.0 * part / whole):0.##}%\" height=\"100%\"/></svg>");
}

/// <summary>A page that needs no other file and no network, and runs nothing; it is written piece by piece.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _html = new();
    private int _headings;

    /// <param name="language">The language's code.</param>
    /// <param name="title">The title.</param>
    public HtmlPage(string language, string title)
    {
        // The policy allows only what the page needs, even if markup were injected.
        _html.Append("<!DOCTYPE html>\n<html lang=\"").Append(language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append(Markup.Element("title", title)).Append("\n<style>\n").Append(HtmlStyle.Sheet).Append("\n</style>\n</head>\n<body>\n<main>\n");
        Add(Markup.Element("h1", title));
    }

    /// <summary>Adds a piece.</summary>
    public void Add(Markup piece) => _html.Append(piece).Append('\n');

    /// <summary>Adds what the page comes to: the first that is seen and heard.</summary>
    /// <param name="mark">How it is.</param>
    /// <param name="summary">It in one sentence.</param>
    /// <param name="details">What follows from it.</param>
    public void Verdict(Mark mark, string summary, IEnumerable<Markup> details) =>
        Add(Markup.Element($"div class=\"verdict {Signs.ClassOf(mark)}\"", [Markup.Element("p class=\"summary\"", Signs.Framed(mark), summary), .. details]));

    /// <summary>Adds a heading.</summary>
    public void Heading(string text) => Add(Markup.Element($"h2 id=\"h{++_headings}\"", text));

    /// <summary>Adds a remark.</summary>
    public void Note(string text) => Add(Markup.Element("p class=\"note\"", text));

    /// <summary>Adds the table of the last heading; its first column has the names of the rows.</summary>
    /// <param name="headings">The columns' headings.</param>
    /// <param name="rows">The cells of each.</param>
    public void Table(IEnumerable<string> headings, IEnumerable<Markup[]> rows) => Add(Markup.Element(
        $"table aria-labelledby=\"h{_headings}\"",
        Markup.Element("thead", Markup.Element("tr", [.. headings.Select(static heading => Markup.Element("th scope=\"col\"", heading))])),
        Markup.Element("tbody", [.. rows.Select(static cells => Markup.Element("tr", [.. cells.Select(Cell)]))])));

    /// <summary>Adds names and what they stand for.</summary>
    public void Fields(IEnumerable<(string Name, string Value)> fields) => Add(Markup.Element(
        "dl", [.. fields.Select(static field => Markup.Element("div", Markup.Element("dt", field.Name), Markup.Element("dd", field.Value)))]));

    /// <summary>Ends the page.</summary>
    /// <returns>All of it.</returns>
    public string Close() => _html.Append("</main>\n</body>\n</html>\n").ToString();

    private static Markup Cell(Markup content, int column) => Markup.Element(column == 0 ? "th scope=\"row\"" : "td", content);
}

/// <summary>How pages look. The tests hold every text to the contrast of WCAG AA, on a screen that is light or dark and on paper.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = """
        :root { color-scheme: light dark; --page: #ffffff; --ink: #1c2833; --quiet: #57606a; --line: #c3cad1; --rail: #7b858f; --head: #f2f4f7;
          --ok: #116329; --ok-back: #eaf6ed; --warning: #7a4e00; --warning-back: #fff6df; --broken: #a40e26; --broken-back: #fdeceb; --unknown: #4d5761; --unknown-back: #f2f4f7; }
        @media screen and (prefers-color-scheme: dark) { :root { --page: #12181f; --ink: #e6edf3; --quiet: #a3adb8; --line: #3a444f; --rail: #768390; --head: #1d242c;
          --ok: #56d364; --ok-back: #12261a; --warning: #e3b341; --warning-back: #2b2412; --broken: #ff9a92; --broken-back: #331a1c; --unknown: #a9b4bf; --unknown-back: #1d242c; } }
        .ok { --mark: var(--ok); --back: var(--ok-back); }
        .warning { --mark: var(--warning); --back: var(--warning-back); }
        .broken { --mark: var(--broken); --back: var(--broken-back); }
        .unknown { --mark: var(--unknown); --back: var(--unknown-back); }
        body { font: 15px/1.4 "Segoe UI", "Noto Sans", sans-serif; color: var(--ink); background: var(--page); max-width: 58em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere; }
        h1 { font-size: 1.4em; margin: 0 0 .5em; }
        h2 { font-size: 1.1em; margin: 1.4em 0 .4em; }
        p { margin: .4em 0; }
        svg { fill: none; stroke: currentColor; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
        .sign { width: 1.25em; height: 1.25em; margin-right: .4em; vertical-align: -.25em; }
        .state { color: var(--mark); font-weight: 600; }
        .verdict { background: var(--back); border-left: .4em solid var(--mark); padding: .5em .9em; }
        .summary { font-size: 1.2em; font-weight: 600; color: var(--mark); }
        .chain { display: grid; grid-template-columns: repeat(6, 1fr); row-gap: .3em; margin: 1em 0; }
        .link { text-align: center; padding: .5em 0; border-radius: .6em; line-height: 1.25; }
        .link.broken { background: var(--back); outline: 2px solid var(--mark); outline-offset: -2px; }
        .link.warning { background: var(--back); outline: 2px dashed var(--mark); outline-offset: -2px; }
        .link > svg { display: block; width: 100%; height: 38px; color: var(--mark); }
        .link > svg .rail { stroke: var(--rail); stroke-width: 5; }
        .link > svg .ring { stroke-width: 5; }
        .link .name, .link .word { display: block; padding: 0 .3em; font-size: .87em; }
        .link .name { font-weight: 600; }
        .link .word { color: var(--mark); }
        .glance > div { margin: .6em 0; }
        .bar { display: block; width: 100%; height: .7em; margin: .2em 0; fill: var(--mark); stroke: none; }
        .glance .bar { height: 1.4em; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .3em .6em; border: 1px solid var(--line); }
        thead th { background: var(--head); }
        tbody th { font-weight: 600; }
        th:has(.state) { width: 32%; }
        tr:has(.bar) > th { width: 50%; }
        th .state { display: block; font-size: .93em; }
        .remedy { display: block; }
        .verdict .remedy { font-weight: 600; }
        .label { color: var(--quiet); }
        dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr)); gap: .2em 1.5em; margin: .8em 0 0; }
        dt { color: var(--quiet); font-size: .87em; }
        dd { margin: 0; }
        .note { color: var(--quiet); margin-top: .8em; }
        @media (max-width: 40em) { .chain { grid-template-columns: repeat(4, 1fr); } }
        @media (max-width: 30em) { .chain { grid-template-columns: repeat(2, 1fr); } body { padding: .6em; } table, tbody, tr, tbody th, tbody td { display: block; } thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; } tbody td { border-top: 0; } tbody th, tbody th:has(.state), tr:has(.bar) > th { width: auto; border-bottom: 0; } }
        @page { size: A4; margin: 9mm 10mm; }
        @media print { body { max-width: none; padding: 0; font-size: 9.5px; line-height: 1.25; } tr, .link, .verdict, dl > div { break-inside: avoid; } h2 { break-after: avoid; margin: .5em 0 .15em; } .chain { grid-template-columns: repeat(8, 1fr); margin: .4em 0; } .link { padding: .15em 0; } th, td { padding: .08em .5em; } th .state { display: inline; margin-left: .6em; white-space: nowrap; } .remedy { display: inline; } dl { grid-template-columns: repeat(4, 1fr); } .note { margin-top: .4em; } * { print-color-adjust: exact; } }
        """;
}

/// <summary>Text from tokens, stores and files as a screen or page may show it: a control sequence in a name would act on the terminal.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with a mark in the place of what does not show or turns the direction of writing.</summary>
    public static string Of(string text) => new([.. text.Select(static c => IsShown(c) ? c : Replacement)]);

    private static bool IsShown(char c) =>
        !char.IsControl(c) && c is not (>= '\uFDD0' and <= '\uFDEF') and not ('\uFFFE' or '\uFFFF') && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
