using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>Lists the certificates of the token that the wizard goes on with: the citizen's first, then those of authorities.</summary>
/// <param name="services">The PC.</param>
public sealed class ListCertificates(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        IReadOnlyList<TokenCertificate> certificates = [];
        try
        {
            var settings = services.SettingsOf(session).Read();
            var contents = WizardToken.Reader(services, settings).Read(WizardToken.Query(session), ReadingOptions.Default);
            certificates = [.. contents.Certificates.Certificates.OrderBy(static certificate => certificate.Kind)];
            WizardRoute.Lead(session, WizardPage.Ready);
        }
        catch (OutcomeException e)
        {
            session.Log($"{nameof(ListCertificates)}: {e.Outcome}");
            new TokenDetector(services, session).ShowTrouble(e.Outcome.Number);
        }

        Show(session, certificates);
    }

    private static void Show(IInstallSession session, IReadOnlyList<TokenCertificate> certificates)
    {
        var lines = new CertificateLines(WizardTexts.Of(session), DateTime.UtcNow);
        session.SetProperty(WizardProperties.CertificateCount, certificates.Count == 0 ? "" : $"{certificates.Count}");
        session.FillList(WizardProperties.CertificateList,
        [
            .. certificates.SelectMany(certificate => new[]
            {
                new ListRow(certificate.Thumbprint, lines.Owner(certificate)),
                new ListRow($"{certificate.Thumbprint}-detail", lines.Detail(certificate)),
            }),
        ]);
        ListedCertificates.Keep(session, certificates
            .Where(static certificate => certificate.Kind == CertificateKind.EndEntity)
            .Select(certificate => new ListRow(certificate.Thumbprint, lines.Owner(certificate))));
    }
}

/// <summary>Describes certificates to a citizen: whose, what for, by whom, until when.</summary>
/// <param name="texts">The texts.</param>
/// <param name="now">The PC's time in UTC.</param>
internal sealed class CertificateLines(TextCatalog texts, DateTime now)
{
    /// <summary>Whose it is and what for.</summary>
    public string Owner(TokenCertificate certificate) =>
        texts.Get("CertificateOwner", CommonName.Of(certificate.SubjectName), Purpose(certificate));

    /// <summary>Who issued it and until when it is valid.</summary>
    public string Detail(TokenCertificate certificate) => texts.Get(
        certificate.NotAfter < now ? "CertificateExpired" : "CertificateDetail",
        CommonName.Of(certificate.IssuerName),
        certificate.NotAfter.ToLocalTime());

    private string Purpose(TokenCertificate certificate) => texts.Get($"Purpose{certificate.Purpose}");
}

/// <summary>What people call the owner or issuer of a certificate.</summary>
internal static class CommonName
{
    private const string Attribute = "CN=";

    /// <summary>The common name in a distinguished name; the whole name when it has none.</summary>
    /// <param name="name">The distinguished name in DER.</param>
    public static string Of(byte[] name)
    {
        const X500DistinguishedNameFlags format =
            X500DistinguishedNameFlags.UseNewLines | X500DistinguishedNameFlags.DoNotUseQuotes | X500DistinguishedNameFlags.DoNotUsePlusSign;
        var lines = new X500DistinguishedName(name).Decode(format).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(static line => line.StartsWith(Attribute, StringComparison.Ordinal)) is { } found
            ? found.Substring(Attribute.Length).Trim()
            : string.Join(", ", lines);
    }
}

/// <summary>The citizen's certificates as they were listed before the installation, for telling afterwards what became of each.</summary>
internal static class ListedCertificates
{
    private const char BetweenCertificates = '\n';
    private const char AfterThumbprint = ' ';

    /// <summary>Keeps them: thumbprint and description.</summary>
    public static void Keep(IInstallSession session, IEnumerable<ListRow> certificates) => session.SetProperty(
        WizardProperties.ListedCertificates,
        string.Join($"{BetweenCertificates}", certificates.Select(static row => $"{row.Value}{AfterThumbprint}{row.Text}")));

    /// <summary>What was kept.</summary>
    public static IReadOnlyList<ListRow> Read(IInstallSession session) =>
    [
        .. session.GetProperty(WizardProperties.ListedCertificates)
            .Split([BetweenCertificates], StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split([AfterThumbprint], 2))
            .Where(static words => words.Length == 2)
            .Select(static words => new ListRow(words[0], words[1])),
    ];
}
