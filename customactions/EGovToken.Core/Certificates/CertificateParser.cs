using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGovToken.Core.Certificates;

/// <summary>Reads out of an encoded certificate what registration needs.</summary>
internal static class CertificateParser
{
    // id-kp-clientAuth and anyExtendedKeyUsage.
    private static readonly string[] ClientPurposes = ["1.3.6.1.5.5.7.3.2", "2.5.29.37.0"];

    /// <summary>Parses a certificate; null when it is not one.</summary>
    /// <param name="bytes">The bytes in CKA_VALUE; zeros behind the certificate are cut off.</param>
    /// <param name="label">The object's label.</param>
    /// <param name="defect">What is wrong with the bytes, when null is returned.</param>
    public static TokenCertificate? TryParse(byte[] bytes, string label, out CertificateDefect? defect)
    {
        var encoded = CertificateShape.TryTrim(bytes, out defect);
        if (encoded is null)
        {
            return null;
        }

        try
        {
            using var certificate = Load(encoded);
            return Describe(certificate, encoded, label);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            // Fields are decoded when they are read, and an invalid date or name fails in the type it is read into.
            defect = CertificateDefect.NotACertificate;
            return null;
        }
    }

    /// <summary>Reads a certificate.</summary>
    /// <param name="encoded">The certificate in DER.</param>
    /// <exception cref="CryptographicException">It is none.</exception>
    public static X509Certificate2 Load(byte[] encoded) =>
#if NETFRAMEWORK
        new(encoded);
#else
        X509CertificateLoader.LoadCertificate(encoded);
#endif

    private static TokenCertificate Describe(X509Certificate2 certificate, byte[] encoded, string label)
    {
        var key = CertificateKey.TryRead(certificate);
        return new TokenCertificate
        {
            Encoded = encoded,
            Label = label,
            Kind = KindOf(certificate),
            Subject = certificate.Subject,
            SubjectName = certificate.SubjectName.RawData,
            Issuer = certificate.Issuer,
            IssuerName = certificate.IssuerName.RawData,
            SerialNumber = certificate.SerialNumber,
            NotBefore = certificate.NotBefore.ToUniversalTime(),
            NotAfter = certificate.NotAfter.ToUniversalTime(),
            KeyUsage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None,
            IsForClients = IsForClients(certificate),

            // Of the bytes as they are: .NET on Linux knows the certificate by its own encoding of it.
            Thumbprint = Thumbprints.Of(encoded),
            KeyAlgorithm = CertificateKey.Describe(certificate, key),
            PublicKey = key,
        };
    }

    private static bool IsForClients(X509Certificate2 certificate)
    {
        try
        {
            return certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault()?.EnhancedKeyUsages is not { } purposes
                || purposes.Cast<Oid>().Any(static purpose => ClientPurposes.Contains(purpose.Value));
        }
        catch (CryptographicException)
        {
            // An extension that says nothing excludes nothing.
            return true;
        }
    }

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

/// <summary>The names under which Windows keeps certificates.</summary>
internal static class Thumbprints
{
#pragma warning disable CA5350 // Windows names certificates by their SHA-1; nothing here rests on its strength.
    /// <summary>The SHA-1 of an encoding in upper-case hexadecimal.</summary>
    public static string Of(byte[] encoded) => Hexadecimal.Of(Hash(encoded));

#if NETFRAMEWORK
    private static byte[] Hash(byte[] encoded)
    {
        using var hash = SHA1.Create();
        return hash.ComputeHash(encoded);
    }
#else
    private static byte[] Hash(byte[] encoded) => SHA1.HashData(encoded);
#endif
#pragma warning restore CA5350
}

/// <summary>Bytes as upper-case hexadecimal digits, which .NET Framework has no method for.</summary>
internal static class Hexadecimal
{
    private const string Digits = "0123456789ABCDEF";

    public static string Of(byte[] bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 0xF];
        }

        return new string(text);
    }
}
