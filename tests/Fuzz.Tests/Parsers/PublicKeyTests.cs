using System.Buffers.Binary;
using System.Security.Cryptography;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;
using EGovToken.Fuzz.Tests.Fuzzing;

namespace EGovToken.Fuzz.Tests.Parsers;

/// <summary>What providers export: a crash here would be put down to the provider.</summary>
[TestClass]
public sealed class PublicKeyTests
{
    private const int Cases = 10_000;

    [TestMethod]
    public void A_blob_of_CryptoAPI_is_a_key_or_none() => RandomCases.Check(
        "PUBLICKEYBLOBs", Bytes.ToArbitrary(Bytes.Mutated(CapiBlob())), Cases, blob => CheckSize(PublicKeyBlob.TryReadCapi(blob), blob));

    [TestMethod]
    public void A_blob_of_CNG_is_a_key_or_none() => RandomCases.Check(
        "BCRYPT_KEY_BLOBs",
        Bytes.ToArbitrary(Bytes.Mutated(CngRsaBlob(), CngPointBlob())),
        Cases,
        blob => CheckSize(PublicKeyBlob.TryReadCng(blob), blob));

    [TestMethod]
    public void The_unspoilt_blobs_are_keys()
    {
        Assert.IsNotNull(PublicKeyBlob.TryReadCapi(CapiBlob()));
        Assert.IsNotNull(PublicKeyBlob.TryReadCng(CngRsaBlob()));
        Assert.IsNotNull(PublicKeyBlob.TryReadCng(CngPointBlob()));
    }

    private static void CheckSize(PublicKeyValue? key, byte[] blob) => Assert.IsLessThanOrEqualTo(2 * blob.Length, key?.Value.Length ?? 0);

    // PUBLICKEYSTRUC, RSAPUBKEY, modulus least significant byte first (wincrypt.h)
    private static byte[] CapiBlob() => [6, 2, 0, 0, 0, 0xA4, 0, 0, .. "RSA1"u8, .. Words(2048, 65537), .. Modulus().Reverse()];

    // BCRYPT_RSAKEY_BLOB, exponent, modulus (bcrypt.h)
    private static byte[] CngRsaBlob() => [.. "RSA1"u8, .. Words(2048, 3, 256, 0, 0), 1, 0, 1, .. Modulus()];

    // BCRYPT_ECCKEY_BLOB, X, Y (bcrypt.h)
    private static byte[] CngPointBlob()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        return [.. "ECS1"u8, .. Words(32), .. point.X!, .. point.Y!];
    }

    private static byte[] Modulus()
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(false).Modulus!;
    }

    private static byte[] Words(params int[] numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(int)];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
        }

        return bytes;
    }
}
