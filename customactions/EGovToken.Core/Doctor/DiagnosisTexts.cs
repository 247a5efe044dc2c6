using EGovToken.Core.Certificates;
using EGovToken.Core.Common;

namespace EGovToken.Core.Doctor;

/// <summary>A diagnosis in words.</summary>
/// <param name="language">The language.</param>
public sealed class DiagnosisTexts(Language language)
{
    private readonly TextCatalog _texts = new("Diagnosis", language);
    private readonly TextCatalog _defects = new("CommandLine", language);

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>A heading or label of the report.</summary>
    /// <param name="key">Its name without <c>report.</c>.</param>
    public string Label(string key) => _texts.Get($"report.{key}");

    /// <summary>A link's name.</summary>
    /// <param name="link">The link.</param>
    public string NameOf(ChainLink link) => _texts.Get($"link.{KeyOf(link)}");

    /// <summary>A state's name.</summary>
    /// <param name="state">The state.</param>
    public string NameOf(LinkState state) => _texts.Get($"state.{KeyOf(state)}");

    /// <summary>What is the matter.</summary>
    /// <param name="finding">The finding.</param>
    public string CauseOf(Finding finding) =>
        _texts.Get(finding.Key, [.. finding.Arguments.Select(ArgumentOf)]);

    /// <summary>What to do; null when there is nothing to do.</summary>
    /// <param name="finding">The finding.</param>
    public string? RemedyOf(Finding finding) =>
        finding.State is LinkState.Warning or LinkState.Broken ? _texts.Get($"{finding.Key}.remedy") : null;

    /// <summary>The whole diagnosis in one line. It says that all works only where every link was looked at.</summary>
    /// <param name="result">The diagnosis.</param>
    public string Summary(DiagnosisResult result)
    {
        var isWhole = result.Checked == result.Findings.Count;
        return result.Broken.Count > 0 ? _texts.Get("overall.broken", NamesOf(result.Broken))
            : result.Warnings.Count > 0 && isWhole ? _texts.Get("overall.warnings", result.Warnings.Count, NamesOf(result.Warnings))
            : result.Warnings.Count > 0 ? _texts.Get("overall.warningsInPart", result.Checked, result.Findings.Count, result.Warnings.Count, NamesOf(result.Warnings))
            : isWhole ? _texts.Get("overall.good")
            : _texts.Get("overall.inPart", result.Checked, result.Findings.Count);
    }

    /// <summary>That the report was written.</summary>
    /// <param name="file">Where to.</param>
    public string ReportWritten(string file) => _texts.Get("report.written", file);

    /// <summary>A link's name for programs: <c>middleware</c>, <c>keyLink</c> ….</summary>
    /// <param name="link">The link.</param>
    public static string KeyOf(ChainLink link) => CamelCase(link.ToString());

    /// <summary>A state's name for programs: <c>ok</c>, <c>warning</c>, <c>broken</c>, <c>skipped</c>.</summary>
    /// <param name="state">The state.</param>
    public static string KeyOf(LinkState state) => CamelCase(state.ToString());

    private string NamesOf(IEnumerable<ChainLink> links) => string.Join(", ", links.Select(NameOf));

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    // What Windows or a module says is a sentence of its own; here it stands at the end of one.
    private object ArgumentOf(object argument) => argument switch
    {
        ChainLink link => NameOf(link),
        IReadOnlyList<UnreadableCertificate> unreadable => string.Join(", ", unreadable.Select(one => $"'{one.Label}': {_defects.Get($"{nameof(CertificateDefect)}.{one.Defect}")}")),
        string text => text.TrimEnd('.', ' ', '\r', '\n'),
        _ => argument,
    };
}
