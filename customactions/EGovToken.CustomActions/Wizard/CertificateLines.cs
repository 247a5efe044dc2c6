using EGovToken.Core.Certificates;
using EGovToken.Core.Texts;

namespace EGovToken.CustomActions.Wizard;

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
