using System.Buffers.Binary;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>The PUBLICKEYBLOB of an RSA key: BLOBHEADER, RSAPUBKEY, then the modulus, least significant byte first.</summary>
internal static class PublicKeyBlob
{
    private const byte Type = 6;
    private const byte Version = 2;
    private const uint KeyExchangeAlgorithm = 0xA400;
    private const uint SignatureAlgorithm = 0x2400;
    private const uint Magic = 0x31415352; // "RSA1"
    private const int ModulusOffset = 20;

    /// <summary>The blob of a key's public half.</summary>
    public static byte[] Of(PrivateKeyObject key)
    {
        var blob = new byte[ModulusOffset + key.Modulus.Length];
        blob[0] = Type;
        blob[1] = Version;
        var algorithm = key.KeySpec == KeySpecification.Signature ? SignatureAlgorithm : KeyExchangeAlgorithm;
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(4), algorithm);
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(8), Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(12), (uint)key.Modulus.Length * 8);
        for (var index = 0; index < key.PublicExponent.Length; index++)
        {
            blob[16 + index] = key.PublicExponent[^(index + 1)];
        }

        key.Modulus.CopyTo(blob, ModulusOffset);
        blob.AsSpan(ModulusOffset).Reverse();
        return blob;
    }
}
