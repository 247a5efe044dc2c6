using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGovToken.PortalLogin.Tests.Portal;

/// <summary>What the test portal proves its own name with, issued by an authority that only the test's browser trusts.</summary>
internal sealed class PortalCertificate : IDisposable
{
    private const int KeyBits = 2048;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <param name="hostName">The portal's name.</param>
    public PortalCertificate(string hostName)
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        using var authorityKey = RSA.Create(KeyBits);
        using var authority = AuthorityRequest(authorityKey).CreateSelfSigned(from, to);
        Authority = authority.RawData;

        using var key = RSA.Create(KeyBits);
        using var issued = ServerRequest(hostName, key).Create(authority, from, to, RandomNumberGenerator.GetBytes(16));
        using var withKey = issued.CopyWithPrivateKey(key);

        // The key of a certificate made in memory serves no TLS server on every system; one that was read from a file does.
        Value = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), password: null);
    }

    /// <summary>The portal's certificate with its key.</summary>
    public X509Certificate2 Value { get; }

    /// <summary>The certificate in DER of the authority that issued it.</summary>
    public byte[] Authority { get; }

    public void Dispose() => Value.Dispose();

    private static CertificateRequest AuthorityRequest(RSA key)
    {
        var request = new CertificateRequest("CN=Test portal CA", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request;
    }

    private static CertificateRequest ServerRequest(string hostName, RSA key)
    {
        var request = new CertificateRequest($"CN={hostName}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(hostName);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }
}
