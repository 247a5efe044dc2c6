using System.Diagnostics;
using System.Globalization;
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

        // Links are repaired in the chain's order: one thing to do now, the rest in the table.
        page.Verdict(Overall(), texts.Summary(diagnosis), diagnosis.Findings.Where(static found => found.Finding.State == LinkState.Broken).Take(1).Select(Repair));
        page.Add(new ChainPicture(texts, diagnosis).Draw());
        page.Heading(texts.Label("links"));
        page.Table([texts.Label("link"), texts.Label("cause")], diagnosis.Findings.Select(CellsOf));
        AddCertificates(page);
        page.Heading(texts.Label("about"));
        page.Fields(Facts());
        page.Note(texts.Label("privacy"));
        return page.Close();
    }

    // What was left alone may be broken: only where every link was looked at is the whole called good.
    private Mark Overall() => diagnosis.Broken.Count > 0 ? Mark.Broken : diagnosis.Warnings.Count > 0 ? Mark.Warning : diagnosis.AllGood ? Mark.Ok : Mark.Unknown;

    private Markup Repair(LinkFinding found) => Markup.Element(
        "p", Markup.Element("strong", texts.NameOf(found.Link)), ": ", texts.CauseOf(found.Finding), " ", Remedy(found.Finding));

    private Markup[] CellsOf(LinkFinding found) =>
    [
        Markup.Element("span", texts.NameOf(found.Link), Signs.Named(ChainPicture.MarkOf(found.Finding.State), texts.NameOf(found.Finding.State))),
        Markup.Element("span", texts.CauseOf(found.Finding), " ", Remedy(found.Finding)),
    ];

    private Markup Remedy(Finding finding) => texts.RemedyOf(finding) is { } remedy ? Markup.Element("span class=\"remedy\"", LabelOf("remedy"), remedy) : "";

    private Markup Labelled(string label, string text) =>
        Markup.Element("span", LabelOf(label), text);

    private Markup LabelOf(string label) => Markup.Element("span class=\"label\"", texts.Label(label), ": ");

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private void AddCertificates(HtmlPage page)
    {
        page.Heading(texts.Label("certificates"));
        if (diagnosis.Certificates.Count == 0)
        {
            page.Note(texts.Label("noCertificates"));
            return;
        }

        page.Table([texts.Label("subject"), texts.Label("details")], diagnosis.Certificates.Select(certificate => new Markup[]
        {
            certificate.Subject,
            Markup.Element(
                "span",
                Labelled("issuer", certificate.Issuer), ". ",
                Labelled("validFrom", Time(certificate.NotBefore)), ". ",
                Labelled("validTo", Time(certificate.NotAfter))),
        }));
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

/// <summary>
/// The chain as one sees it: a ring for each link. A ring that was not looked at is dashed and has a question mark, so that it is taken
/// neither for good nor for bad.
/// </summary>
/// <param name="texts">The words.</param>
/// <param name="diagnosis">The diagnosis.</param>
internal sealed class ChainPicture(DiagnosisTexts texts, DiagnosisResult diagnosis)
{
    /// <summary>The picture. To a screen reader it is one sentence: the table beneath has the links one by one.</summary>
    public Markup Draw() => Markup.Picture("chain", Sentence(), [.. diagnosis.Findings.Select(DrawLink)]);

    /// <summary>How a state is marked.</summary>
    /// <param name="state">The state.</param>
    public static Mark MarkOf(LinkState state) => state switch
    {
        LinkState.Ok => Mark.Ok,
        LinkState.Warning => Mark.Warning,
        LinkState.Broken => Mark.Broken,
        _ => Mark.Unknown,
    };

    private static string RingOf(Mark mark) => mark switch
    {
        // Torn: its halves lie apart and askew.
        Mark.Broken => "<path class=\"ring\" d=\"M-13-15H-17A13 13 0 0 0-17 11H-15M15-11H17A13 13 0 0 1 17 15H13\"/>",
        Mark.Unknown => "<rect class=\"ring\" x=\"-29\" y=\"-13\" width=\"58\" height=\"26\" rx=\"13\" stroke-dasharray=\"2 9\"/>",
        _ => "<rect class=\"ring\" x=\"-29\" y=\"-13\" width=\"58\" height=\"26\" rx=\"13\"/>",
    };

    private string Sentence()
    {
        var counts = diagnosis.Findings.GroupBy(static found => found.Finding.State).OrderBy(static same => same.Key)
            .Select(same => $"{texts.NameOf(same.Key)}: {same.Count()}");
        return $"{texts.Label("picture")}. {texts.Summary(diagnosis)} {string.Join(", ", counts)}.";
    }

    private Markup DrawLink(LinkFinding found, int number)
    {
        var mark = MarkOf(found.Finding.State);
        return Markup.Element(
            $"div class=\"link {Signs.ClassOf(mark)}\"",
            DrawRing(mark, isFirst: number == 0, isLast: number == diagnosis.Findings.Count - 1),
            Markup.Element("span class=\"name\"", texts.NameOf(found.Link)),
            Markup.Element("span class=\"word\"", texts.NameOf(found.Finding.State)));
    }

    // Between two rings lies one that is seen from its edge, a bar; it ends inside both, and at the picture's edge.
    private static Markup DrawRing(Mark mark, bool isFirst, bool isLast)
    {
        var before = isFirst ? "" : "<path class=\"rail\" d=\"M-400 0H-23\"/>";
        var after = isLast ? "" : "<path class=\"rail\" d=\"M23 0H400\"/>";
        return Markup.Drawing($"<svg aria-hidden=\"true\"><svg x=\"50%\" y=\"19\" overflow=\"visible\">{before}{after}{RingOf(mark)}{Signs.Of(mark)}</svg></svg>");
    }
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
