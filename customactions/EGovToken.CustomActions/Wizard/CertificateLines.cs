using System.Security.Cryptography.X509Certificates;
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

    private string Purpose(TokenCertificate certificate) => texts.Get(certificate.Kind switch
    {
        CertificateKind.Root => "PurposeRoot",
        CertificateKind.Authority => "PurposeAuthority",
        _ => PurposeOfPerson(certificate.KeyUsage),
    });

    // Authentication needs digitalSignature, a signature on documents nonRepudiation (RFC 5280 section 4.2.1.3).
    private static string PurposeOfPerson(X509KeyUsageFlags usage) =>
        (usage & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) switch
        {
            X509KeyUsageFlags.DigitalSignature => "PurposeLogin",
            X509KeyUsageFlags.NonRepudiation => "PurposeSigning",
            _ => "PurposeBoth",
        };
}
