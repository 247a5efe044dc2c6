using System.Buffers.Binary;

namespace EGovToken.Testing.Sandbox.Certificates;

/// <summary>Takes apart a certificate's Blob value in the registry: a sequence of properties, the certificate itself among them.</summary>
internal static class CertificateBlob
{
    /// <summary>CERT_KEY_PROV_INFO_PROP_ID.</summary>
    public const uint KeyProviderProperty = 2;

    /// <summary>Not a property by Windows' numbers: the encoded certificate.</summary>
    public const uint CertificateProperty = 32;

    // Each starts with its number, the encoding of the certificate (1) and its length.
    private const int HeaderLength = 3 * sizeof(uint);

    /// <summary>The properties by their numbers.</summary>
    public static IReadOnlyDictionary<uint, ReadOnlyMemory<byte>> Properties(ReadOnlyMemory<byte> blob)
    {
        var properties = new Dictionary<uint, ReadOnlyMemory<byte>>();
        while (blob.Length >= HeaderLength)
        {
            var number = BinaryPrimitives.ReadUInt32LittleEndian(blob.Span);
            var length = BinaryPrimitives.ReadInt32LittleEndian(blob.Span[(2 * sizeof(uint))..]);
            properties[number] = blob.Slice(HeaderLength, length);
            blob = blob[(HeaderLength + length)..];
        }

        return properties;
    }
}
