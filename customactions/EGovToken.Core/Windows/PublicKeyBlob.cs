using EGovToken.Core.Certificates;

namespace EGovToken.Core.Windows;

/// <summary>Reads the encodings in which CryptoAPI and CNG export public keys (wincrypt.h, bcrypt.h). All numbers are little-endian.</summary>
internal static class PublicKeyBlob
{
    private const int WordLength = 4;
    private const uint RsaMagic = 0x31415352; // "RSA1"

    // "ECK1", "ECK3", "ECK5" for key agreement, "ECS1", "ECS3", "ECS5" for signatures, and the two of curves with parameters.
    private static readonly uint[] EllipticCurveMagics = [0x314B4345, 0x334B4345, 0x354B4345, 0x31534345, 0x33534345, 0x35534345, 0x504B4345, 0x50444345];

    /// <summary>The key in CryptoAPI's PUBLICKEYBLOB (PUBLICKEYSTRUC, RSAPUBKEY, modulus least significant byte first); null when it is none.</summary>
    public static PublicKeyValue? TryReadCapi(byte[] blob)
    {
        const int magicAt = 8;
        const int bitLengthAt = 12;
        const int headerLength = 20;
        if (blob.Length < headerLength || Word(blob, magicAt) != RsaMagic)
        {
            return null;
        }

        var length = Word(blob, bitLengthAt) / 8;
        return length <= blob.Length - headerLength ? PublicKeyValue.Rsa(blob.Skip(headerLength).Take((int)length).Reverse()) : null;
    }

    /// <summary>The key in CNG's BCRYPT_RSAPUBLIC_BLOB or BCRYPT_ECCPUBLIC_BLOB, all most significant byte first; null when it is neither.</summary>
    public static PublicKeyValue? TryReadCng(byte[] blob)
    {
        if (blob.Length < WordLength)
        {
            return null;
        }

        var magic = Word(blob, 0);
        return magic == RsaMagic ? TryReadCngRsa(blob)
            : Array.IndexOf(EllipticCurveMagics, magic) >= 0 ? TryReadCngPoint(blob)
            : null;
    }

    // BCRYPT_RSAKEY_BLOB { Magic, BitLength, cbPublicExp, cbModulus, cbPrime1, cbPrime2 }, exponent, modulus
    private static PublicKeyValue? TryReadCngRsa(byte[] blob)
    {
        const int headerLength = 6 * WordLength;
        if (blob.Length < headerLength)
        {
            return null;
        }

        long exponentLength = Word(blob, 2 * WordLength);
        long modulusLength = Word(blob, 3 * WordLength);
        return headerLength + exponentLength + modulusLength <= blob.Length
            ? PublicKeyValue.Rsa(blob.Skip(headerLength + (int)exponentLength).Take((int)modulusLength))
            : null;
    }

    // BCRYPT_ECCKEY_BLOB { Magic, cbKey }, X, Y
    private static PublicKeyValue? TryReadCngPoint(byte[] blob)
    {
        const int headerLength = 2 * WordLength;
        const byte uncompressedPoint = 0x04;
        if (blob.Length < headerLength)
        {
            return null;
        }

        var pointLength = 2L * Word(blob, WordLength);
        return pointLength <= blob.Length - headerLength
            ? PublicKeyValue.EC([uncompressedPoint, .. blob.Skip(headerLength).Take((int)pointLength)])
            : null;
    }

    private static uint Word(byte[] blob, int at) => BitConverter.ToUInt32(blob, at);
}
