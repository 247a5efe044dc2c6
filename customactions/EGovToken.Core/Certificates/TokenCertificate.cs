using System.Security.Cryptography.X509Certificates;

namespace EGovToken.Core.Certificates;

/// <summary>A certificate read from a token.</summary>
public sealed record TokenCertificate
{
    /// <summary>The certificate in DER: CKA_VALUE without padding.</summary>
    public required byte[] Encoded { get; init; }

    /// <summary>The object's label (CKA_LABEL).</summary>
    public required string Label { get; init; }

    /// <summary>What it is for.</summary>
    public required CertificateKind Kind { get; init; }

    /// <summary>CKA_ID, which it shares with its key pair; may be empty.</summary>
    public byte[] Id { get; init; } = [];

    /// <summary>The subject's distinguished name as text.</summary>
    public required string Subject { get; init; }

    /// <summary>The subject's distinguished name in DER.</summary>
    public required byte[] SubjectName { get; init; }

    /// <summary>The issuer's distinguished name as text.</summary>
    public required string Issuer { get; init; }

    /// <summary>The issuer's distinguished name in DER.</summary>
    public required byte[] IssuerName { get; init; }

    /// <summary>The serial number in upper-case hexadecimal, most significant byte first.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>From when it is valid, UTC.</summary>
    public required DateTime NotBefore { get; init; }

    /// <summary>Until when it is valid, UTC.</summary>
    public required DateTime NotAfter { get; init; }

    /// <summary>What the key may be used for (RFC 5280 section 4.2.1.3); <see cref="X509KeyUsageFlags.None"/> when it does not say.</summary>
    public required X509KeyUsageFlags KeyUsage { get; init; }

    /// <summary>
    /// Whether it may identify a client (RFC 5280 section 4.2.1.12: its extended key usage has clientAuth or any, or there is none). Edge and
    /// Chrome ask Windows for no others.
    /// </summary>
    public bool IsForClients { get; init; } = true;

    /// <summary>What a person can do with it.</summary>
    public CertificatePurpose Purpose => Kind switch
    {
        CertificateKind.Root => CertificatePurpose.Root,
        CertificateKind.Authority => CertificatePurpose.Authority,
        _ when !IsForClients => CertificatePurpose.Signing,
        _ => (KeyUsage & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) switch
        {
            X509KeyUsageFlags.DigitalSignature => CertificatePurpose.Login,
            X509KeyUsageFlags.NonRepudiation => CertificatePurpose.Signing,
            _ => CertificatePurpose.Both,
        },
    };

    /// <summary>The SHA-1 of the encoding in upper-case hexadecimal, as Windows names certificates.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>The kind of its key for people, for example <c>RSA 2048</c> or <c>EC 256</c>; the object identifier of an unknown one.</summary>
    public required string KeyAlgorithm { get; init; }

    /// <summary>Its public key; null when it is of a kind that is not known.</summary>
    public required PublicKeyValue? PublicKey { get; init; }
}

/// <summary>Which certificates end soon.</summary>
public static class CertificateExpiry
{
    /// <summary>
    /// A person's certificates that are valid, end within a time and have no renewal among the others; the next to end first.
    /// </summary>
    /// <param name="certificates">The certificates of one token.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="notice">How long before it expires the user is told; zero for never.</param>
    public static IReadOnlyList<TokenCertificate> FindEnding(IReadOnlyList<TokenCertificate> certificates, DateTime now, TimeSpan notice) =>
    [
        .. certificates
            .Where(certificate => certificate.Kind == CertificateKind.EndEntity && certificate.NotBefore <= now && certificate.NotAfter >= now
                && certificate.NotAfter - now < notice && !certificates.Any(other => Succeeds(other, certificate)))
            .OrderBy(static certificate => certificate.NotAfter),
    ];

    // Without a gap. A renewal may begin later than today.
    private static bool Succeeds(TokenCertificate other, TokenCertificate certificate) =>
        RenewalRule.IsForSamePurpose(other, certificate)
        && other.Kind == CertificateKind.EndEntity
        && other.NotBefore <= certificate.NotAfter
        && other.NotAfter > certificate.NotAfter;
}

/// <summary>
/// Tells whether one certificate is the renewal of another. A token keeps a person's authentication and signing certificates
/// under the same name: what they may be used for tells them apart.
/// </summary>
internal static class RenewalRule
{
    private const X509KeyUsageFlags Signatures = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    /// <summary>Whether two certificates are one person's and may be used for the same.</summary>
    public static bool IsForSamePurpose(TokenCertificate one, TokenCertificate other) =>
        UseOf(one) == UseOf(other) && one.SubjectName.SequenceEqual(other.SubjectName);

    /// <summary>What tells a person's certificates apart: which signatures they are for.</summary>
    public static (X509KeyUsageFlags Usage, bool IsForClients) UseOf(TokenCertificate certificate) =>
        ((certificate.KeyUsage & Signatures) is not X509KeyUsageFlags.None and var signatures ? signatures : certificate.KeyUsage, certificate.IsForClients);

    /// <summary>Whether the newer one was issued in place of the older one.</summary>
    public static bool Succeeds(TokenCertificate newer, TokenCertificate older) =>
        newer.Thumbprint != older.Thumbprint && newer.NotBefore > older.NotBefore && IsForSamePurpose(newer, older)
        && newer.KeyUsage == older.KeyUsage; // It takes the older one's place, which may decrypt as well.
}

/// <summary>What a certificate is for, which decides the store it belongs in.</summary>
public enum CertificateKind
{
    /// <summary>A person's certificate, for CurrentUser\My when its key is on the token.</summary>
    EndEntity,

    /// <summary>A certification authority's, for CurrentUser\CA.</summary>
    Authority,

    /// <summary>A self-issued authority: never stored, since a root is never trusted silently.</summary>
    Root,
}

/// <summary>What a person can do with a certificate.</summary>
public enum CertificatePurpose
{
    /// <summary>Log in: the key usage has digitalSignature and not nonRepudiation, and the extended one does not exclude clients.</summary>
    Login,

    /// <summary>Sign documents: the key usage has nonRepudiation and not digitalSignature, or the extended one excludes clients.</summary>
    Signing,

    /// <summary>Both, or it does not say.</summary>
    Both,

    /// <summary>Nothing by itself: it is the issuing authority's.</summary>
    Authority,

    /// <summary>Nothing by itself: it is a root.</summary>
    Root,
}
