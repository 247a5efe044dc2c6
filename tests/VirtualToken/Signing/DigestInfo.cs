using System.Formats.Asn1;
using System.Security.Cryptography;

namespace EGovToken.Testing.VirtualToken.Signing;

/// <summary>The DigestInfo structure of PKCS#1: a hash with the name of its algorithm.</summary>
internal static class DigestInfo
{
    /// <summary>Wraps a hash.</summary>
    public static byte[] Encode(HashAlgorithmName algorithm, ReadOnlySpan<byte> hash)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Identifier(algorithm));
                writer.WriteNull();
            }

            writer.WriteOctetString(hash);
        }

        return writer.Encode();
    }

    private static string Identifier(HashAlgorithmName algorithm) => algorithm.Name switch
    {
        "MD5" => "1.2.840.113549.2.5",
        "SHA1" => "1.3.14.3.2.26",
        "SHA256" => "2.16.840.1.101.3.4.2.1",
        "SHA384" => "2.16.840.1.101.3.4.2.2",
        "SHA512" => "2.16.840.1.101.3.4.2.3",
        _ => throw new ArgumentException($"No DigestInfo for {algorithm}.", nameof(algorithm)),
    };
}
