using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Tests.KeyLinks;

[TestClass]
public class RsaPublicKeyTests
{
    [TestMethod]
    public void A_certificate_and_a_key_blob_of_the_same_key_have_the_same_modulus()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var modulus = key.ExportParameters(false).Modulus!;

        CollectionAssert.AreEqual(modulus, RsaPublicKey.TryGetModulus(certificate));
        CollectionAssert.AreEqual(modulus, RsaPublicKey.TryGetModulusOfBlob(BlobOf(modulus)));
    }

    [TestMethod]
    public void A_key_of_another_kind_has_no_modulus()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));

        Assert.IsNull(RsaPublicKey.TryGetModulus(certificate));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(19)]
    [DataRow(275)]
    public void A_torn_blob_has_no_modulus(int length)
    {
        var whole = BlobOf(new byte[256]);

        Assert.IsNull(RsaPublicKey.TryGetModulusOfBlob(whole[..length]));
    }

    // PUBLICKEYSTRUC (8 bytes), RSAPUBKEY (magic, bit length, exponent), modulus with the least significant byte first.
    private static byte[] BlobOf(byte[] modulus) =>
    [
        6, 2, 0, 0, 0, 0xA4, 0, 0,
        .. "RSA1"u8,
        .. BitConverter.GetBytes(modulus.Length * 8),
        1, 0, 1, 0,
        .. modulus.Reverse(),
    ];
}
