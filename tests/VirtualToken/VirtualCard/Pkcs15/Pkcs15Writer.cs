using System.Buffers.Binary;
using System.Formats.Asn1;

namespace EGovToken.Testing.VirtualCard.Pkcs15;

/// <summary>The pieces that PKCS #15 v1.1 builds its directories from.</summary>
internal static class Pkcs15Writer
{
    private const ushort RootId = 0x3F00;

    /// <summary>A context-specific tag.</summary>
    public static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number);

    /// <summary>Encodes what a function writes.</summary>
    public static byte[] Encode(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    /// <summary>Path ::= SEQUENCE { path OCTET STRING, … }, from the root.</summary>
    public static void WritePath(this AsnWriter writer, params ReadOnlySpan<ushort> files)
    {
        var path = new byte[(files.Length + 1) * sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(path, RootId);
        for (var i = 0; i < files.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(path.AsSpan((i + 1) * sizeof(ushort)), files[i]);
        }

        using (writer.PushSequence())
        {
            writer.WriteOctetString(path);
        }
    }

    /// <summary>CommonObjectAttributes: the label, whether the object is private, and the PIN that guards it.</summary>
    public static void WriteCommonAttributes(this AsnWriter writer, string label, byte? pin)
    {
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, label);
            writer.WriteNamedBitList(pin is null ? ObjectFlags.None : ObjectFlags.Private);
            if (pin is not null)
            {
                writer.WriteOctetString([pin.Value]);
            }
        }
    }

    [Flags]
    private enum ObjectFlags
    {
        None = 0,
        Private = 1,
    }
}
