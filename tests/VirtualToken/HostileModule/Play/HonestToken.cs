using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.HostileModule.Play;

/// <summary>
/// What is on the token before a script spoils it: a citizen's two RSA certificates, one on an elliptic curve, the authority's and
/// the root's. Made once for a process.
/// </summary>
public static class HonestToken
{
    private static readonly Lazy<(TokenState Token, byte[] Stranger)> Made = new(Make);

    /// <summary>The token.</summary>
    public static TokenState State => Made.Value.Token;

    /// <summary>Its certificates.</summary>
    public static IReadOnlyList<CertificateObject> Certificates { get; } = [.. State.Objects.OfType<CertificateObject>()];

    /// <summary>A citizen's certificate whose private key is nowhere.</summary>
    public static byte[] StrangersCertificate => Made.Value.Stranger;

    private static (TokenState Token, byte[] Stranger) Make()
    {
        using var authority = new TestCertificateAuthority();
        var token = CitizenToken.Create(authority);
        token.Objects.Add(new CertificateObject { Label = "root", Id = [1], Value = authority.RootCertificate, IsAuthority = true });
        token.Objects.Add(new CertificateObject { Label = "elliptic", Id = [2], Value = EllipticCurveCertificate() });
        using var key = RSA.Create(2048);
        var validity = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        var name = Citizen.Example.ToDistinguishedName();
        return (token, authority.Issue(name, key, X509KeyUsageFlags.DigitalSignature, [], validity));
    }

    private static byte[] EllipticCurveCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Citizen.Example.ToDistinguishedName(), key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        return certificate.RawData;
    }
}
