using System.Security.Cryptography.X509Certificates;

namespace EGovToken.Core.KeyLinks;

/// <summary>
/// Compares RSA keys by their modulus, read from the encodings themselves: opening key objects would ask providers that
/// may not be there.
/// </summary>
internal static class RsaPublicKey
{
    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;

    /// <summary>The modulus of a certificate's key, most significant byte first, no leading zero; null when the key is not RSA.</summary>
    public static byte[]? TryGetModulus(X509Certificate2 certificate) =>
        certificate.PublicKey.Oid.Value == RsaEncryption ? TryGetModulus(certificate.PublicKey.EncodedKeyValue.RawData) : null;

    /// <summary>The modulus in a PUBLICKEYBLOB (PUBLICKEYSTRUC, RSAPUBKEY, modulus least significant byte first); null when it is none.</summary>
    public static byte[]? TryGetModulusOfBlob(byte[] blob)
    {
        const int headerLength = 20;
        const int bitLengthAt = 12;
        if (blob.Length < headerLength || blob[8] != 'R' || blob[9] != 'S' || blob[10] != 'A' || blob[11] != '1')
        {
            return null;
        }

        var length = BitConverter.ToInt32(blob, bitLengthAt) / 8;
        if (length <= 0 || blob.Length < headerLength + length)
        {
            return null;
        }

        var modulus = new byte[length];
        Array.Copy(blob, headerLength, modulus, 0, length);
        Array.Reverse(modulus);
        return TrimLeadingZeros(modulus);
    }

    // RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER } (RFC 8017, appendix A.1.1)
    private static byte[]? TryGetModulus(byte[] encoded)
    {
        var at = 0;
        if (!TryEnter(encoded, ref at, Sequence, out _) || !TryEnter(encoded, ref at, Integer, out var length) || at + length > encoded.Length)
        {
            return null;
        }

        return TrimLeadingZeros(encoded.Skip(at).Take(length).ToArray());
    }

    // Reads a tag and its definite length (X.690 section 8.1.3) and stands at the content.
    private static bool TryEnter(byte[] encoded, ref int at, byte tag, out int length)
    {
        length = 0;
        if (at + 2 > encoded.Length || encoded[at++] != tag)
        {
            return false;
        }

        int first = encoded[at++];
        if (first < 0x80)
        {
            length = first;
            return true;
        }

        var lengthBytes = first & 0x7F;
        if (lengthBytes is 0 or > 3 || at + lengthBytes > encoded.Length)
        {
            return false;
        }

        for (var i = 0; i < lengthBytes; i++)
        {
            length = (length << 8) | encoded[at++];
        }

        return true;
    }

    private static byte[] TrimLeadingZeros(byte[] number) => number.SkipWhile(static b => b == 0).ToArray();
}
