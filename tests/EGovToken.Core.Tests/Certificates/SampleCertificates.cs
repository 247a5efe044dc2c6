using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGovToken.Core.Tests.Certificates;

/// <summary>Certificates in DER, made once for all tests.</summary>
internal static class SampleCertificates
{
    public static readonly DateTime NotBefore = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    public static readonly DateTime NotAfter = new(2029, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private static readonly RSA RsaKey = RSA.Create(2048);
    private static readonly ECDsa ECKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static RSAParameters RsaNumbers { get; } = RsaKey.ExportParameters(includePrivateParameters: false);

    public static ECPoint Point { get; } = ECKey.ExportParameters(includePrivateParameters: false).Q;

    public static byte[] Rsa { get; } = Export(X509ContentType.Cert);

    public static byte[] EC { get; } = SelfSigned(new CertificateRequest("CN=EC", ECKey, HashAlgorithmName.SHA256)).Export(X509ContentType.Cert);

    /// <summary>PKCS#12 with the certificate and its key in it, without a password.</summary>
    public static byte[] Pkcs12 { get; } = Export(X509ContentType.Pkcs12);

    /// <summary>PKCS#7 with the certificate in it.</summary>
    public static byte[] Pkcs7 { get; } = new X509Certificate2Collection(SelfSigned(RsaRequest())).Export(X509ContentType.Pkcs7)!;

    private static CertificateRequest RsaRequest() => new("CN=Sample, C=AZ", RsaKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static X509Certificate2 SelfSigned(CertificateRequest request) => request.CreateSelfSigned(NotBefore, NotAfter);

    private static byte[] Export(X509ContentType type)
    {
        using var certificate = SelfSigned(RsaRequest());
        return certificate.Export(type);
    }
}
