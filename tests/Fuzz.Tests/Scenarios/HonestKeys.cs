using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>The key containers of the vendor's providers: they are not hostile, and show the keys that are on the token.</summary>
/// <param name="shown">Whether they show them.</param>
internal sealed class HonestKeys(bool shown) : IKeyContainers
{
    private const string KeyStorageProvider = "EnterSafe ePass2003 Key Storage Provider";
    private const string EllipticCurve = "1.2.840.10045.2.1";

    private static readonly ILookup<string, KeyContainer> All = HonestToken.Certificates
        .Where(certificate => !certificate.IsAuthority)
        .Select(ToContainer)
        .ToLookup(container => container.Link.Provider);

    /// <summary>What identifies the keys, by container.</summary>
    public static IReadOnlyDictionary<string, byte[]> PublicKeys { get; } = HonestToken.Certificates
        .Where(certificate => !certificate.IsAuthority)
        .ToDictionary(certificate => certificate.Label, certificate => Identify(certificate.Value));

    /// <summary>The link of the token's first certificate.</summary>
    public static KeyProviderInfo FirstLink => All[EPass2003.Provider].First().Link;

    /// <summary>
    /// What identifies a certificate's public key: an RSA key's modulus, since no two pairs share one; an EC key's curve and point.
    /// By ASN.1 alone, since a spoilt exponent makes no key.
    /// </summary>
    public static byte[] Identify(byte[] encoded)
    {
        var key = PublicKeyOf(encoded);
        return key.Oid.Value == EllipticCurve
            ? key.ExportSubjectPublicKeyInfo()
            : new AsnReader(key.EncodedKeyValue.RawData, AsnEncodingRules.BER).ReadSequence().ReadIntegerBytes().ToArray();
    }

    public KeyContainerListing List(string provider) =>
        shown ? new KeyContainerListing([.. All[provider]], null) : KeyContainerListing.Empty;

    private static PublicKey PublicKeyOf(byte[] encoded)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(encoded);
        return certificate.PublicKey;
    }

    // The containers carry the certificates' labels.
    private static KeyContainer ToContainer(CertificateObject certificate)
    {
        var key = PublicKeyOf(certificate.Value);
        if (key.Oid.Value == EllipticCurve)
        {
            var point = PublicKeyValue.EC(key.EncodedKeyValue.RawData)!;
            return new KeyContainer(new KeyProviderInfo(KeyStorageProvider, 0, certificate.Label, 0), point);
        }

        using var rsa = key.GetRSAPublicKey()!;
        var modulus = PublicKeyValue.Rsa(rsa.ExportParameters(false).Modulus!)!;
        return new KeyContainer(new KeyProviderInfo(EPass2003.Provider, 1, certificate.Label, 1), modulus);
    }
}
