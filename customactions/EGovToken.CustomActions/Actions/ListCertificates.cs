using EGovToken.Core.Certificates;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Settings;
using EGovToken.Core.Tokens;
using EGovToken.CustomActions.Hosting;
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
            var settings = new SettingsReader(session.GetProperty, services.PC.Policies).Read();
            var contents = WizardToken.Reader(services, settings).Read(WizardToken.Query(session), ReadingOptions.Default);
            certificates = [.. contents.Certificates.Certificates.OrderBy(static certificate => certificate.Kind)];
        }
        catch (OutcomeException e)
        {
            session.Log($"{nameof(ListCertificates)}: {e.Outcome}");
            new TokenLook(services, session).ShowTrouble(e.Outcome.Number);
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
