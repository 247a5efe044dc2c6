using EGovToken.Cli.Reports;

namespace EGovToken.Cli.Output;

/// <summary>Shows what <c>verify-pin</c> came to.</summary>
internal static class PinTables
{
    /// <summary>Shows it; the outcome says the rest.</summary>
    public static void Show(PinVerificationReport report, Screen screen) =>
        screen.Heading(screen.Texts.Get("Status.Token", report.Token.Serial));
}
