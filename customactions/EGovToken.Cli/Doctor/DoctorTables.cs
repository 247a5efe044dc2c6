using EGovToken.Cli.Output;
using EGovToken.Core.Diagnosis;

namespace EGovToken.Cli.Doctor;

/// <summary>Shows a diagnosis to a person.</summary>
internal static class DoctorTables
{
    /// <summary>Shows it.</summary>
    public static void Show(DoctorReport report, Screen screen)
    {
        var texts = report.Texts;
        string[] headings = [texts.Label("link"), texts.Label("state"), texts.Label("cause")];
        screen.RowsUnder(headings, report.Diagnosis.Findings.Select(found => new[]
        {
            texts.NameOf(found.Link),
            texts.NameOf(found.Finding.State),
            texts.CauseOf(found.Finding),
        }));
        foreach (var (link, finding) in report.Diagnosis.Findings)
        {
            if (texts.RemedyOf(finding) is { } remedy)
            {
                screen.Warning($"{texts.NameOf(link)}: {remedy}");
            }
        }

        screen.Heading(texts.Summary(report.Diagnosis));
        if (report.ReportFile is { } file)
        {
            screen.Heading(texts.ReportWritten(file));
        }
    }
}
