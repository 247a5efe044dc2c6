using System.Security.Cryptography;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Tests.Windows;

[TestClass]
public class PublicKeyBlobTests
{
    private static readonly byte[] Modulus = [0xC1, .. RandomNumberGenerator.GetBytes(255)];
    private static readonly byte[] Point = RandomNumberGenerator.GetBytes(64);

    [TestMethod]
    public void CryptoAPI_and_CNG_give_the_same_RSA_key_the_same_value()
    {
        Assert.AreEqual(PublicKeyValue.Rsa(Modulus), PublicKeyBlob.TryReadCapi(Capi(Modulus)));
        Assert.AreEqual(PublicKeyValue.Rsa(Modulus), PublicKeyBlob.TryReadCng(CngRsa(Modulus)));
    }

    [TestMethod]
    public void Another_modulus_is_another_key() =>
        Assert.AreNotEqual(PublicKeyValue.Rsa(Modulus), PublicKeyBlob.TryReadCapi(Capi([.. Modulus[..^1], (byte)~Modulus[^1]])));

    [TestMethod]
    [DataRow("ECS1")]
    [DataRow("ECK1")]
    [DataRow("ECS3")]
    [DataRow("ECK5")]
    public void CNG_gives_the_point_of_an_EC_key(string magic) =>
        Assert.AreEqual(PublicKeyValue.EC([4, .. Point]), PublicKeyBlob.TryReadCng(CngPoint(magic, Point)));

    [TestMethod]
    public void A_blob_torn_anywhere_has_no_key()
    {
        foreach (var (whole, read) in new (byte[], Func<byte[], PublicKeyValue?>)[]
        {
            (Capi(Modulus), PublicKeyBlob.TryReadCapi), (CngRsa(Modulus), PublicKeyBlob.TryReadCng), (CngPoint("ECS1", Point), PublicKeyBlob.TryReadCng),
        })
        {
            for (var length = 0; length < whole.Length; length++)
            {
                Assert.IsNull(read(whole[..length]), $"{length} bytes");
            }
        }
    }

    [TestMethod]
    [DataRow(12, "CryptoAPI's bit length")]
    [DataRow(8, "CNG's exponent length")]
    public void A_length_that_lies_is_not_believed(int at, string what)
    {
        var blob = what.StartsWith("Crypto", StringComparison.Ordinal) ? Capi(Modulus) : CngRsa(Modulus);
        BitConverter.GetBytes(uint.MaxValue).CopyTo(blob, at);

        Assert.IsNull(what.StartsWith("Crypto", StringComparison.Ordinal) ? PublicKeyBlob.TryReadCapi(blob) : PublicKeyBlob.TryReadCng(blob), what);
    }

    // PUBLICKEYSTRUC (8 bytes), RSAPUBKEY (magic, bit length, exponent), modulus with the least significant byte first.
    private static byte[] Capi(byte[] modulus) =>
        [6, 2, 0, 0, 0, 0xA4, 0, 0, .. "RSA1"u8, .. Word(modulus.Length * 8), 1, 0, 1, 0, .. modulus.Reverse()];

    // BCRYPT_RSAKEY_BLOB: magic, bit length, lengths of exponent, modulus and primes.
    private static byte[] CngRsa(byte[] modulus) =>
        [.. "RSA1"u8, .. Word(modulus.Length * 8), .. Word(3), .. Word(modulus.Length), .. Word(0), .. Word(0), 1, 0, 1, .. modulus];

    // BCRYPT_ECCKEY_BLOB: magic, length of one coordinate.
    private static byte[] CngPoint(string magic, byte[] coordinates) =>
        [.. System.Text.Encoding.ASCII.GetBytes(magic), .. Word(coordinates.Length / 2), .. coordinates];

    private static byte[] Word(int value) => BitConverter.GetBytes(value);
}
