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
