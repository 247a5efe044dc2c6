using System.Formats.Asn1;

namespace EGovToken.Testing.VirtualCard.Card;

/// <summary>What SELECT says of a file: its control parameters (ISO 7816-4 section 5.3.3).</summary>
internal static class FileDescription
{
    private const byte TransparentFile = 0x01;
    private const byte Folder = 0x38;

    private static readonly Asn1Tag Template = new(TagClass.Application, 15);

    public static byte[] Of(CardFile file)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence(Template))
        {
            Field(writer, 2, [file is DedicatedFile ? Folder : TransparentFile]);
            Field(writer, 3, BigEndian(file.Id));
            switch (file)
            {
                case ElementaryFile content:
                    Field(writer, 0, BigEndian(content.Content.Length));
                    break;
                case DedicatedFile { Name.Length: > 0 } folder:
                    Field(writer, 4, folder.Name);
                    break;
            }
        }

        return writer.Encode();
    }

    private static void Field(AsnWriter writer, int tag, byte[] value) =>
        writer.WriteOctetString(value, new Asn1Tag(TagClass.ContextSpecific, tag));

    private static byte[] BigEndian(int value) => [(byte)(value >> 8), (byte)value];
}
