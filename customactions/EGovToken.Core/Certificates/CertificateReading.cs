namespace EGovToken.Core.Certificates;

/// <summary>A certificate object that is of no use.</summary>
/// <param name="Label">Its label (CKA_LABEL).</param>
/// <param name="Defect">What is wrong with it.</param>
public sealed record UnreadableCertificate(string Label, CertificateDefect Defect);

/// <summary>Why bytes of a token are no certificate that can be used.</summary>
public enum CertificateDefect
{
    /// <summary>There are none, or zeros alone.</summary>
    Empty,

    /// <summary>More than 64 KiB: no certificate is that long, and the bytes are not looked at.</summary>
    TooLarge,

    /// <summary>The encoding ends before its own length says.</summary>
    Truncated,

    /// <summary>Something other than zeros follows the encoding's end.</summary>
    TrailingData,

    /// <summary>It is complete, but no X.509 certificate.</summary>
    NotACertificate,

    /// <summary>The token gave an error instead of the bytes.</summary>
    NotDelivered,
}

/// <summary>What one certificate object of a token has come to: exactly one of the two is there.</summary>
internal readonly record struct ReadCertificate(TokenCertificate? Certificate, UnreadableCertificate? Unreadable)
{
    public static ReadCertificate Good(TokenCertificate certificate) => new(certificate, null);

    public static ReadCertificate Bad(UnreadableCertificate unreadable) => new(null, unreadable);
}

/// <summary>The certificates that were found on a token.</summary>
/// <param name="Certificates">Each once.</param>
/// <param name="Unreadable">Those that could not be read or parsed.</param>
public sealed record CertificateReading(IReadOnlyList<TokenCertificate> Certificates, IReadOnlyList<UnreadableCertificate> Unreadable)
{
    /// <summary>None was looked for.</summary>
    public static CertificateReading Empty { get; } = new([], []);
}

/// <summary>
/// Certificates that need not be read from a token again: issuer and serial number name a certificate (RFC 5280 section
/// 4.1.2.2), and asking a token for these two is faster than reading the whole value.
/// </summary>
public sealed class KnownCertificates
{
    private readonly ILookup<string, TokenCertificate> _bySerial;

    /// <summary>Remembers certificates; encodings that are none are passed over.</summary>
    /// <param name="encodings">Certificates in DER.</param>
    public KnownCertificates(IEnumerable<byte[]> encodings)
    {
        _bySerial = encodings
            .Select(static encoded => CertificateParser.TryParse(encoded, "", out _))
            .OfType<TokenCertificate>()
            .ToLookup(static certificate => certificate.SerialNumber, StringComparer.Ordinal);
    }

    /// <summary>No certificate is known.</summary>
    public static KnownCertificates None { get; } = new([]);

    /// <summary>Whether there is nothing to find.</summary>
    public bool IsEmpty => _bySerial.Count == 0;

    /// <summary>The certificates in DER.</summary>
    public IEnumerable<byte[]> Encodings => _bySerial.SelectMany(static certificates => certificates).Select(static certificate => certificate.Encoded);

    /// <summary>The certificate that a token's object stands for, or null.</summary>
    /// <param name="issuer">CKA_ISSUER: the issuer's name in DER.</param>
    /// <param name="serialNumber">CKA_SERIAL_NUMBER: a DER INTEGER by the standard, the bare number on some tokens.</param>
    public TokenCertificate? Find(byte[] issuer, byte[] serialNumber) =>
        _bySerial[Hexadecimal.Of(Content(serialNumber))].FirstOrDefault(certificate => certificate.IssuerName.SequenceEqual(issuer));

    private static byte[] Content(byte[] serialNumber)
    {
        const byte integer = 0x02;
        return serialNumber.Length > 2 && serialNumber[0] == integer && serialNumber[1] == serialNumber.Length - 2
            ? [.. serialNumber.Skip(2)]
            : serialNumber;
    }
}
