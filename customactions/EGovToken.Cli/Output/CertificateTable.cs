using EGovToken.Cli.Reports;

namespace EGovToken.Cli.Output;

/// <summary>Shows a certificate of a token.</summary>
internal static class CertificateTable
{
    /// <summary>Shows it.</summary>
    public static void Show(CertificateStatus status, Screen screen)
    {
        var certificate = status.Certificate;
        var registration = status.Registration;
        screen.Fields(
            ("Certificate.Subject", certificate.Subject),
            ("Certificate.Issuer", certificate.Issuer),
            ("Certificate.SerialNumber", certificate.SerialNumber),
            ("Certificate.Purpose", screen.Word(certificate.Purpose)),
            ("Certificate.KeyAlgorithm", certificate.KeyAlgorithm),
            ("Certificate.ValidFrom", screen.Time(certificate.NotBefore)),
            ("Certificate.ValidUntil", screen.Time(certificate.NotAfter)),
            ("Certificate.Validity", screen.Word(status.Validity)),
            ("Certificate.KeyOnToken", screen.Word(status.Key)),
            ("Certificate.Registered", registration is null ? screen.Texts.Get("No") : Describe(registration, screen)),
            ("Certificate.Provider", registration?.Link?.Provider),
            ("Certificate.Container", registration?.Link?.Container),
            ("Certificate.KeyAnswers", registration?.Answer is { } answer ? Describe(answer.Why, screen) : null));
    }

    private static string Describe(RegistrationStatus registration, Screen screen) =>
        screen.Texts.Get(registration.IsOurs ? "Certificate.StoreOurs" : "Certificate.StoreOthers", registration.Store);

    private static string Describe(string? defect, Screen screen) => defect is null ? screen.Word(true) : $"{screen.Word(false)}: {defect}";
}
