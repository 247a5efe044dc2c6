namespace EGovToken.Core.Certificates;

/// <summary>
/// Decides from the outer encoding alone whether bytes can be an X.509 certificate. X509Certificate2 on .NET Framework takes
/// PKCS#12, PKCS#7 and PEM as well, and would import keys or pick some certificate out of a bag: bytes of a token must
/// never be taken for one of these.
/// </summary>
internal static class CertificateShape
{
    private const int Largest = 64 * 1024;

    /// <summary>
    /// The certificate's bytes without the zeros behind it, which tokens deliver that store certificates in files of fixed
    /// size; null when they are none.
    /// </summary>
    /// <param name="bytes">The bytes in CKA_VALUE.</param>
    /// <param name="defect">What is wrong with them, when null is returned.</param>
    public static byte[]? TryTrim(byte[] bytes, out CertificateDefect? defect)
    {
        defect = FindDefect(bytes, out var length);
        return defect is null ? bytes.Take(length).ToArray() : null;
    }

    private static CertificateDefect? FindDefect(byte[] bytes, out int length)
    {
        length = 0;
        if (bytes.Length > Largest)
        {
            return CertificateDefect.TooLarge;
        }

        if (Array.TrueForAll(bytes, static b => b == 0))
        {
            return CertificateDefect.Empty;
        }

        if (bytes[0] != DerElement.Sequence)
        {
            return CertificateDefect.NotACertificate;
        }

        if (DerElement.TryReadHeader(bytes, 0, bytes.Length) is not { } outer)
        {
            return IsLengthCutOff(bytes) ? CertificateDefect.Truncated : CertificateDefect.NotACertificate;
        }

        length = outer.End;
        return outer.End > bytes.Length ? CertificateDefect.Truncated
            : bytes.Skip(outer.End).Any(static b => b != 0) ? CertificateDefect.TrailingData
            : HasPartsOfCertificate(bytes, outer) ? null
            : CertificateDefect.NotACertificate;
    }

    private static bool IsLengthCutOff(byte[] bytes) => bytes.Length < 2 || (bytes[1] is > 0x80 and <= 0x83 && bytes.Length < 2 + (bytes[1] & 0x7F));

    // Certificate ::= SEQUENCE { tbsCertificate SEQUENCE, signatureAlgorithm SEQUENCE, signature BIT STRING } (RFC 5280, section
    // 4.1). PKCS#12 begins with an INTEGER and PKCS#7 with an OBJECT IDENTIFIER.
    private static bool HasPartsOfCertificate(byte[] bytes, DerElement outer)
    {
        var at = outer.ContentStart;
        foreach (var tag in new[] { DerElement.Sequence, DerElement.Sequence, DerElement.BitString })
        {
            if (DerElement.TryRead(bytes, at, outer.End) is not { } part || part.Tag != tag)
            {
                return false;
            }

            if (tag == DerElement.BitString && !IsDer(bytes, part))
            {
                return false;
            }

            at = part.End;
        }

        return at == outer.End;
    }

    // A bit string begins with the number of bits at its end that do not count: less than eight, and zeros (X.690, section 11.2).
    private static bool IsDer(byte[] bytes, DerElement bitString)
    {
        if (bitString.End == bitString.ContentStart)
        {
            return false;
        }

        var unused = bytes[bitString.ContentStart];
        return unused == 0
            || (unused < 8 && bitString.End > bitString.ContentStart + 1 && (bytes[bitString.End - 1] & ((1 << unused) - 1)) == 0);
    }
}
