namespace EGovToken.Core.Certificates;

/// <summary>Where an element of a DER encoding (X.690) begins and ends.</summary>
/// <remarks>
/// System.Formats.Asn1 would do, but on .NET Framework it brings five more DLLs into the packages, and it takes no encoding that is cut off, which
/// tokens have.
/// </remarks>
/// <param name="Tag">Its identifier octet.</param>
/// <param name="ContentStart">The offset of its content.</param>
/// <param name="End">The offset behind it; it may lie behind the end of the bytes when the encoding is cut off.</param>
internal readonly record struct DerElement(byte Tag, int ContentStart, int End)
{
    public const byte Integer = 0x02;
    public const byte BitString = 0x03;
    public const byte Sequence = 0x30;

    private const int LongForm = 0x80;
    private const int MostLengthBytes = 3;

    /// <summary>The element that begins at an offset and ends within a limit; null when there is none.</summary>
    public static DerElement? TryRead(byte[] encoded, int start, int limit) =>
        TryReadHeader(encoded, start, limit) is { } element && element.End <= limit ? element : null;

    /// <summary>As <see cref="TryRead"/>, but of an element whose content may be cut off; null when its header is cut off or none.</summary>
    public static DerElement? TryReadHeader(byte[] encoded, int start, int limit)
    {
        var at = start + 2;
        if (at > limit)
        {
            return null;
        }

        int length = encoded[start + 1];
        if (length >= LongForm)
        {
            var lengthBytes = length - LongForm;
            if (lengthBytes is 0 or > MostLengthBytes || at + lengthBytes > limit)
            {
                return null;
            }

            length = 0;
            for (var i = 0; i < lengthBytes; i++)
            {
                length = (length << 8) | encoded[at++];
            }

            // The shortest form alone is DER (X.690, section 10.1).
            if (length < LongForm || length >> (8 * (lengthBytes - 1)) == 0)
            {
                return null;
            }
        }

        return new DerElement(encoded[start], at, at + length);
    }
}
