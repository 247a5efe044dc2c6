using EGovToken.Cli.Output;
using EGovToken.Core.Pkcs11;

namespace EGovToken.Cli.Commands;

/// <summary>Shows what <c>status</c> found.</summary>
internal static class StatusTables
{
    /// <summary>Shows it.</summary>
    public static void Show(StatusReport report, Screen screen)
    {
        screen.Heading(screen.Texts.Get("Status.PC"));
        screen.Fields(
            ("Status.Module", report.Module?.Path ?? screen.Texts.Get("No")),
            ("Status.Provider", screen.Word(report.Module?.SuiteInstalled ?? false)),
            ("Status.Readers", report.Readers.Count == 0 && report.Tokens.Count == 0 ? screen.Texts.Get("Status.NoReaders") : string.Join(", ", report.Readers)),
            ("Status.LastResult", report.LastResult));
        foreach (var reader in report.UnknownCards)
        {
            screen.Warning(screen.Texts.Get("Status.UnknownCard", reader));
        }

        foreach (var token in report.Tokens.Where(static token => !IsLeftAlone(token)))
        {
            Show(token, screen);
        }

        foreach (var alike in report.Tokens.Where(IsLeftAlone).GroupBy(static token => (token.Token.Description.Manufacturer, token.Token.Description.Model)))
        {
            ShowAlike([.. alike], screen);
        }

        ShowJournal(report, screen);
        screen.Heading(screen.Texts.Get("Status.Settings"));
        screen.Rows(
            ["Setting.Name", "Setting.Value", "Setting.Source"],
            report.Settings.Select(setting => new[] { setting.Name, setting.Value, screen.Word(setting.Source) }));
    }

    // Not for this product: its certificates were not even tried.
    private static bool IsLeftAlone(TokenStatus token) => token.Token.Profile is null && token.Certificates is null && token.Problem is null;

    // Many alike, such as a PC's virtual smart cards, are one line.
    private static void ShowAlike(List<TokenStatus> alike, Screen screen)
    {
        if (alike.Count == 1)
        {
            Show(alike[0], screen);
            return;
        }

        var token = alike[0].Token.Description;
        screen.Line(screen.Texts.Get(
            "Status.AlikeTokens", alike.Count, token.Model, token.Manufacturer, string.Join(", ", alike.Select(static one => one.Token.Description.Serial))));
    }

    private static void Show(TokenStatus status, Screen screen)
    {
        var token = status.Token.Description;
        screen.Heading(screen.Texts.Get("Status.Token", token.Serial));
        screen.Fields(
            ("Token.Label", token.Label),
            ("Token.Manufacturer", token.Manufacturer),
            ("Token.Model", token.Model),
            ("Token.Kind", status.Token.Profile?.Name ?? screen.Texts.Get("TokenKind.Foreign")),
            ("Token.Readers", string.Join(", ", status.Token.Readers)),
            ("Token.PinState", screen.Word(token.PinState)),
            ("Token.PinLength", PinLength(token, screen)),
            ("Token.PinPad", screen.Word(token.HasPinPad)));
        foreach (var certificate in status.Certificates ?? [])
        {
            CertificateTable.Show(certificate, screen);
            if (certificate.EndsSoon)
            {
                screen.Warning(screen.Texts.Get("Expiry.Text", certificate.Certificate.NotAfter.ToLocalTime()));
            }
        }

        if (status.Certificates is { Count: 0 })
        {
            screen.Line(screen.Texts.Get("Status.NoCertificates"));
        }

        foreach (var unreadable in status.Unreadable ?? [])
        {
            screen.Warning(screen.Texts.Get("Status.Unreadable", unreadable.Label, screen.Word(unreadable.Defect)));
        }

        if (status.Problem is not null)
        {
            screen.Outcome(status.Problem);
        }
    }

    private static string PinLength(TokenDescription token, Screen screen) =>
        screen.Texts.Get("Token.PinLengthRange", token.MinPinLength, token.MaxPinLength);

    private static void ShowJournal(StatusReport report, Screen screen)
    {
        if (report.JournalOnly.Count > 0)
        {
            screen.Heading(screen.Texts.Get("Status.JournalOnly"));
            screen.Rows(
                ["Certificate.Subject", "Certificate.Store", "Journal.Token", "Journal.State"],
                report.JournalOnly.Select(entry => new[] { entry.Subject, entry.Store.ToString(), entry.TokenSerial, screen.Word(entry.State) }));
        }

        if (report.JournalUnreadable.Count > 0)
        {
            screen.Warning(screen.Texts.Get("Status.JournalUnreadable", string.Join(", ", report.JournalUnreadable)));
        }
    }
}

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
            ("Certificate.KeyOnToken", status.Key is { } key ? screen.Word(key) : null),
            ("Certificate.Registered", registration is null ? screen.Texts.Get("No") : Describe(registration, screen)),
            ("Certificate.Provider", registration?.Link?.Provider),
            ("Certificate.Container", registration?.Link?.Container),
            ("Certificate.KeyAnswers", registration?.Answer is { } answer ? Describe(answer.Why, screen) : null));
    }

    private static string Describe(RegistrationStatus registration, Screen screen) =>
        screen.Texts.Get(registration.IsOurs ? "Certificate.StoreOurs" : "Certificate.StoreOthers", registration.Store);

    private static string Describe(string? defect, Screen screen) => defect is null ? screen.Word(true) : $"{screen.Word(false)}: {defect}";
}
