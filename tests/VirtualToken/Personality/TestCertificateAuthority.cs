using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGovToken.Testing.VirtualToken.Personality;

/// <summary>A certification authority with one level below its root, made anew for each use and trusted by nobody.</summary>
public sealed class TestCertificateAuthority : IDisposable
{
    private const int KeyBits = 2048;
    private const int SerialNumberLength = 16;

    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _intermediate;

    /// <summary>Makes the root and the authority below it.</summary>
    /// <param name="now">The middle of the authorities' lives; the present moment when left out.</param>
    public TestCertificateAuthority(DateTimeOffset? now = null)
    {
        var from = (now ?? DateTimeOffset.UtcNow).AddYears(-5);
        using var rootKey = RSA.Create(KeyBits);
        _root = AuthorityRequest("eGov Token Setup Test Root", rootKey).CreateSelfSigned(from, from.AddYears(10));
        using var intermediateKey = RSA.Create(KeyBits);
        using var issued = Issue(AuthorityRequest("eGov Token Setup Test CA", intermediateKey), _root, from, from.AddYears(10));
        _intermediate = issued.CopyWithPrivateKey(intermediateKey);
    }

    /// <summary>The root's certificate in DER: on no token, in no store.</summary>
    public byte[] RootCertificate => _root.RawData;

    /// <summary>The certificate in DER of the authority that issues citizens' certificates.</summary>
    public byte[] IntermediateCertificate => _intermediate.RawData;

    /// <summary>Issues a citizen's certificate.</summary>
    /// <param name="subject">Whom for.</param>
    /// <param name="key">The key pair; only its public half is used.</param>
    /// <param name="usage">The key usage.</param>
    /// <param name="purposes">The extended key usages' object identifiers; none leaves the extension out.</param>
    /// <param name="validity">From when to when.</param>
    /// <returns>The certificate in DER.</returns>
    public byte[] Issue(
        X500DistinguishedName subject,
        RSA key,
        X509KeyUsageFlags usage,
        IReadOnlyCollection<string> purposes,
        (DateTimeOffset From, DateTimeOffset To) validity)
    {
        var request = Request(subject, key, isAuthority: false, usage);
        if (purposes.Count > 0)
        {
            var identifiers = new OidCollection();
            foreach (var purpose in purposes)
            {
                identifiers.Add(new Oid(purpose));
            }

            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(identifiers, critical: false));
        }

        using var issued = Issue(request, _intermediate, validity.From, validity.To);
        return issued.RawData;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _root.Dispose();
        _intermediate.Dispose();
    }

    private static CertificateRequest AuthorityRequest(string commonName, RSA key)
    {
        var name = new X500DistinguishedNameBuilder();

        // The builder encodes last things first, and a name begins with the country.
        name.AddCommonName(commonName);
        name.AddOrganizationName("eGov Token Setup tests");
        name.AddCountryOrRegion("AZ");
        return Request(name.Build(), key, isAuthority: true, X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign);
    }

    private static CertificateRequest Request(X500DistinguishedName subject, RSA key, bool isAuthority, X509KeyUsageFlags usage)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static X509Certificate2 Issue(CertificateRequest request, X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset to)
    {
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        return request.Create(issuer, from, to, RandomNumberGenerator.GetBytes(SerialNumberLength));
    }
}
