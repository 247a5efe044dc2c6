using EGovToken.Cli.Reports;

namespace EGovToken.Cli.Output;

/// <summary>Shows what <c>unregister</c> came to.</summary>
internal static class UnregistrationTables
{
    /// <summary>Shows it.</summary>
    public static void Show(UnregistrationReport report, Screen screen)
    {
        SetAsideWarning.Show(report.SetAside, screen);
        if (report.Certificates.Count == 0)
        {
            screen.Line(screen.Texts.Get("Unregister.NothingToDo"));
            return;
        }

        screen.Rows(
            ["Certificate.Subject", "Certificate.Store", "Journal.Token", "Unregister.Fate"],
            report.Certificates.Select(certificate => new[]
            {
                certificate.Entry.Subject,
                certificate.Entry.Store.ToString(),
                certificate.Entry.TokenSerial,
                screen.Word(certificate.Fate),
            }));
    }
}
