using System.Diagnostics;
using System.Globalization;
using EGovToken.Core.Diagnosis;

namespace EGovToken.Cli.Doctor;

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
        page.Paragraph(texts.Summary(diagnosis), diagnosis.Broken.Count > 0 ? "broken" : diagnosis.AllGood ? "ok" : "warning");
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

    // By its numbers: the text beside them is anybody's, such as "1, 1, 16, 804". Only Windows DLLs have them.
    private string? ModuleVersion() =>
        File.Exists(diagnosis.Module) && FileVersionInfo.GetVersionInfo(diagnosis.Module!) is { FileVersion: not null } info
            ? new Version(info.FileMajorPart, info.FileMinorPart, info.FileBuildPart, info.FilePrivatePart).ToString()
            : null;
}
