using EGovToken.Cli.Reports;
using EGovToken.Core.Registration;

namespace EGovToken.Cli.Output;

/// <summary>Shows what <c>register</c> came to.</summary>
internal static class RegistrationTables
{
    /// <summary>Shows it.</summary>
    public static void Show(RegistrationReport report, Screen screen)
    {
        SetAsideWarning.Show(report.SetAside, screen);
        if (report.Token is null)
        {
            return;
        }

        screen.Heading(screen.Texts.Get("Status.Token", report.Token));
        screen.Rows(
            ["Certificate.Subject", "Certificate.Purpose", "Certificate.Store", "Register.Change", "Register.Usable"],
            report.Certificates.Select(certificate => new[]
            {
                certificate.Planned.Subject,
                screen.Word(certificate.Planned.Purpose),
                certificate.Planned.Store.ToString(),
                screen.Word(certificate.Change),
                certificate.Defect is null ? screen.Word(true) : $"{screen.Word(false)}: {certificate.Defect}",
            }));
        ShowLeftOut(report, screen);
        foreach (var superseded in report.Superseded)
        {
            screen.Line(screen.Texts.Get("Register.Superseded", superseded.Subject));
        }

        if (!report.IsChanged)
        {
            screen.Line(screen.Texts.Get("Register.NothingToDo"));
        }
    }

    private static void ShowLeftOut(RegistrationReport report, Screen screen)
    {
        if (report.LeftOut.Count > 0)
        {
            screen.Heading(screen.Texts.Get("Register.LeftOut"));
            screen.Rows(
                ["Certificate.Subject", "Register.Reason"],
                report.LeftOut.Select(left => new[] { left.Name, ReasonFor(left, screen) }));
        }
    }

    private static string ReasonFor(LeftOutCertificate left, Screen screen) =>
        left.Detail.Length == 0 ? screen.Word(left.Reason) : $"{screen.Word(left.Reason)} ({left.Detail})";
}
