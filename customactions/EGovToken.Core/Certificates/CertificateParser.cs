using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Certificates;

/// <summary>Reads out of an encoded certificate what registration needs.</summary>
internal static class CertificateParser
{
    /// <summary>Parses a certificate; null when it is not one.</summary>
    /// <param name="encoded">The bytes in CKA_VALUE.</param>
    /// <param name="label">The object's label.</param>
    public static TokenCertificate? TryParse(byte[] encoded, string label)
    {
        try
        {
            using var certificate = Load(encoded);
            return new TokenCertificate(
                encoded,
                label,
                KindOf(certificate),
                certificate.Subject,
                certificate.Thumbprint,
                RsaPublicKey.TryGetModulus(certificate));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2 Load(byte[] encoded) =>
#if NETFRAMEWORK
        new(encoded);
#else
        X509CertificateLoader.LoadCertificate(encoded);
#endif

    private static CertificateKind KindOf(X509Certificate2 certificate)
    {
        var constraints = certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
        if (constraints is not { CertificateAuthority: true })
        {
            return CertificateKind.EndEntity;
        }

        return certificate.SubjectName.RawData.SequenceEqual(certificate.IssuerName.RawData) ? CertificateKind.Root : CertificateKind.Authority;
    }
}
