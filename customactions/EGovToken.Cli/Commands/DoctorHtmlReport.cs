using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using EGovToken.Cli.Output;
using EGovToken.Core.Common;
using EGovToken.Core.Doctor;

namespace EGovToken.Cli.Commands;

/// <summary>A diagnosis as one page for the support desk: it needs no other file and no network, and runs nothing.</summary>
/// <param name="texts">The words.</param>
/// <param name="diagnosis">The diagnosis.</param>
/// <param name="facts">The PC.</param>
internal sealed class HtmlReport(DiagnosisTexts texts, DiagnosisResult diagnosis, SupportFacts facts)
{
    /// <summary>The page.</summary>
    public string Build()
    {
        var page = new HtmlPage(texts.Language.Code, texts.Label("title"));
        page.Paragraph(texts.Summary(diagnosis), diagnosis.Broken.Count > 0 ? "broken" : diagnosis.Warnings.Count > 0 ? "warning" : "ok");
        page.Heading(texts.Label("links"));
        page.Table(
            [texts.Label("link"), texts.Label("state"), texts.Label("cause"), texts.Label("remedy")],
            diagnosis.Findings.Select(found => (DiagnosisTexts.KeyOf(found.Finding.State), CellsOf(found))));
        AddCertificates(page);
        page.Heading(texts.Label("about"));
        page.Fields(Facts());
        page.Paragraph(texts.Label("privacy"), "note");
        return page.Close();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private string[] CellsOf(LinkFinding found) =>
    [
        texts.NameOf(found.Link),
        texts.NameOf(found.Finding.State),
        texts.CauseOf(found.Finding),
        texts.RemedyOf(found.Finding) ?? "",
    ];

    private void AddCertificates(HtmlPage page)
    {
        page.Heading(texts.Label("certificates"));
        if (diagnosis.Certificates.Count == 0)
        {
            page.Paragraph(texts.Label("noCertificates"), "note");
            return;
        }

        page.Table(
            [texts.Label("subject"), texts.Label("issuer"), texts.Label("validFrom"), texts.Label("validTo")],
            diagnosis.Certificates.Select(static certificate =>
                ("certificate", new[] { certificate.Subject, certificate.Issuer, Time(certificate.NotBefore), Time(certificate.NotAfter) })));
    }

    private IEnumerable<(string Name, string Value)> Facts()
    {
        var none = texts.Label("none");
        yield return (texts.Label("time"), Time(diagnosis.Time));
        yield return (texts.Label("version"), facts.ProductVersion);
        yield return (texts.Label("system"), facts.System);
        yield return (texts.Label("architecture"), facts.Architecture);
        yield return (texts.Label("language"), facts.Language);
        yield return (texts.Label("module"), diagnosis.Module ?? none);
        yield return (texts.Label("moduleVersion"), ModuleVersion() ?? none);
        yield return (texts.Label("token"), diagnosis.Token is { } token ? $"{token.Model}, {token.Serial}, {token.Manufacturer}, {token.Label}" : none);
        yield return (texts.Label("portal"), facts.Portal);
        yield return (texts.Label("lastResult"), facts.LastResult ?? none);
        yield return (texts.Label("journal"), facts.Journal);
    }

    // By its numbers: the version text beside them is free-form, such as "1, 1, 16, 804". Only Windows DLLs have them.
    private string? ModuleVersion() =>
        File.Exists(diagnosis.Module) && FileVersionInfo.GetVersionInfo(diagnosis.Module!) is { FileVersion: not null } info
            ? new Version(info.FileMajorPart, info.FileMinorPart, info.FileBuildPart, info.FilePrivatePart).ToString()
            : null;
}

/// <summary>Writes a page piece by piece; every text is encoded, none is taken for HTML.</summary>
internal sealed class HtmlPage
{
    private const string Style = """
        body { font: 15px/1.45 "Segoe UI", "Noto Sans", sans-serif; color: #1c2833; max-width: 62em; margin: 2em auto; padding: 0 1em; }
        h1 { font-size: 1.5em; margin: 0 0 .6em; }
        h2 { font-size: 1.1em; margin: 1.8em 0 .5em; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .4em .7em; border: 1px solid #d0d7de; overflow-wrap: anywhere; }
        thead th { background: #f2f4f7; }
        tbody th { font-weight: 600; width: 16em; }
        tr.ok td:nth-child(2) { color: #1a7f37; }
        tr.warning td { background: #fff8e5; }
        tr.broken td { background: #fdeceb; }
        tr.skipped td { color: #6b7682; }
        tr[class] td:nth-child(2) { white-space: nowrap; }
        tr.certificate td:nth-child(2) { white-space: normal; }
        tr.certificate td:nth-child(n+3) { white-space: nowrap; }
        p.ok, p.warning, p.broken { font-size: 1.15em; font-weight: 600; padding: .6em .9em; border-left: 6px solid; }
        p.ok { border-color: #1a7f37; background: #eaf6ed; }
        p.warning { border-color: #bf8700; background: #fff8e5; }
        p.broken { border-color: #cf222e; background: #fdeceb; }
        p.note { color: #57606a; }
        @media print { body { margin: 0; max-width: none; font-size: 11px; } tr { break-inside: avoid; } * { print-color-adjust: exact; } }
        """;

    private readonly StringBuilder _html = new();

    /// <param name="language">The language's code.</param>
    /// <param name="title">The title.</param>
    public HtmlPage(string language, string title)
    {
        // The policy allows only what the page needs, even if markup were injected.
        _html.Append("<!DOCTYPE html>\n<html lang=\"").Append(language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>").Append(Encode(title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n")
            .Append("<h1>").Append(Encode(title)).Append("</h1>\n");
    }

    /// <summary>Adds a heading.</summary>
    public void Heading(string text) => _html.Append("<h2>").Append(Encode(text)).Append("</h2>\n");

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">How it looks.</param>
    public void Paragraph(string text, string kind) => _html.Append("<p class=\"").Append(kind).Append("\">").Append(Encode(text)).Append("</p>\n");

    /// <summary>Adds a table.</summary>
    /// <param name="headings">The columns' headings.</param>
    /// <param name="rows">How each row looks, and its cells.</param>
    public void Table(IEnumerable<string> headings, IEnumerable<(string Kind, string[] Cells)> rows)
    {
        _html.Append("<table>\n<thead><tr>").Append(Cells("th", headings)).Append("</tr></thead>\n<tbody>\n");
        foreach (var (kind, cells) in rows)
        {
            _html.Append("<tr class=\"").Append(kind).Append("\">").Append(Cells("td", cells)).Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n");
    }

    /// <summary>Adds names and what they stand for.</summary>
    public void Fields(IEnumerable<(string Name, string Value)> fields)
    {
        _html.Append("<table>\n<tbody>\n");
        foreach (var (name, value) in fields)
        {
            _html.Append("<tr>").Append(Cells("th", [name])).Append(Cells("td", [value])).Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n");
    }

    /// <summary>Ends the page.</summary>
    /// <returns>All of it.</returns>
    public string Close() => _html.Append("</body>\n</html>\n").ToString();

    private static string Cells(string element, IEnumerable<string> texts) =>
        string.Concat(texts.Select(text => $"<{element}>{Encode(text)}</{element}>"));

    private static string Encode(string text) => WebUtility.HtmlEncode(PlainText.Of(text));
}

/// <summary>The file that a report goes to.</summary>
internal sealed class ReportFile
{
    private ReportFile(string path) => Path = path;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Refuses a path that no report can be written to, before the slow diagnosis starts.</summary>
    /// <param name="path">The path that the user named.</param>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.ReportRefused"/>.</exception>
    public static ReportFile Prepare(string path)
    {
        var full = Attempt(() => System.IO.Path.GetFullPath(path), path);
        if (Directory.Exists(full) || IsDevice(full))
        {
            throw Refusal($"{path} is not a file");
        }

        return Directory.Exists(System.IO.Path.GetDirectoryName(full)) ? new ReportFile(full) : throw Refusal($"there is no folder for {full}");
    }

    /// <summary>Writes the report; replaces an earlier file.</summary>
    /// <param name="html">The page.</param>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.ReportRefused"/>.</exception>
    public void Write(string html) => Attempt(
        () =>
        {
            File.WriteAllText(Path, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return Path;
        },
        Path);

    // Windows takes NUL, COM1 and the like for devices in every folder, and gives them this prefix.
    private static bool IsDevice(string full) => full.StartsWith(@"\\.\", StringComparison.Ordinal);

    private static string Attempt(Func<string> work, string path)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refusal($"{path}: {e.Message}");
        }
    }

    private static OutcomeException Refusal(string why) => new(OutcomeNumber.ReportRefused, why);
}
