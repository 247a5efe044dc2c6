using System.Security.Cryptography;
using EGovToken.Core.Certificates;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Portability.Tests.Tokens;

/// <summary>
/// What is on every token of these tests, made once for all: the citizen's keys and certificates, the authority's certificate,
/// and behind the PIN the root's, which stands for whatever an issuer hides.
/// </summary>
internal static class IssuedCredentials
{
    private static readonly Lazy<TokenState> Issued = new(static () =>
    {
        using var authority = new TestCertificateAuthority();
        var token = CitizenToken.Create(authority);
        token.Objects.Add(new CertificateObject { Label = "root", Id = [7], Value = authority.RootCertificate, IsAuthority = true, Private = true });
        return token;
    });

    /// <summary>The token.</summary>
    public static TokenState Token => Issued.Value;

    /// <summary>The citizen's private keys.</summary>
    public static IReadOnlyList<PrivateKeyObject> Keys => [.. Token.Objects.OfType<PrivateKeyObject>()];

    /// <summary>All certificates.</summary>
    public static IReadOnlyList<CertificateObject> Certificates => [.. Token.Objects.OfType<CertificateObject>()];

    /// <summary>The thumbprint and kind of each certificate that anybody may read, ordered.</summary>
    public static IReadOnlyList<string> PublicCertificates => Describe(Certificates.Where(certificate => !certificate.Private));

    /// <summary>The thumbprint and kind of each certificate, ordered.</summary>
    public static IReadOnlyList<string> AllCertificates => Describe(Certificates);

    /// <summary>Certificates as the product read them, in the same form.</summary>
    public static IReadOnlyList<string> Describe(IEnumerable<TokenCertificate> certificates) =>
        [.. certificates.Select(certificate => $"{certificate.Thumbprint} {certificate.Kind}").Order(StringComparer.Ordinal)];

    private static List<string> Describe(IEnumerable<CertificateObject> certificates) =>
        [.. certificates.Select(certificate => $"{ThumbprintOf(certificate)} {KindOf(certificate)}").Order(StringComparer.Ordinal)];

#pragma warning disable CA5350 // Windows names certificates by their SHA-1.
    private static string ThumbprintOf(CertificateObject certificate) => Convert.ToHexString(SHA1.HashData(certificate.Value));
#pragma warning restore CA5350

    private static CertificateKind KindOf(CertificateObject certificate) => certificate switch
    {
        { Private: true } => CertificateKind.Root,
        { IsAuthority: true } => CertificateKind.Authority,
        _ => CertificateKind.EndEntity,
    };
}
