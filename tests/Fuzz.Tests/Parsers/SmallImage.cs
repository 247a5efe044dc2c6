using System.Buffers.Binary;
using System.Text;

namespace EGovToken.Fuzz.Tests.Parsers;

/// <summary>A PE image of half a kilobyte that exports one function ("PE Format", Microsoft Learn): small, so that changes hit what matters.</summary>
internal static class SmallImage
{
    private const int Header = 0x40;
    private const int OptionalHeader = Header + 24;
    private const int OptionalHeaderLength = 240;
    private const int Section = OptionalHeader + OptionalHeaderLength;
    private const int ExportTable = 0x180;
    private const int SectionAddress = 0x1000;

    /// <summary>Makes one.</summary>
    /// <param name="function">What it exports.</param>
    public static byte[] Exporting(string function)
    {
        var image = new byte[0x200];
        Put16(image, 0, 0x5A4D); // MZ
        Put32(image, 0x3C, Header);
        Put32(image, Header, 0x4550); // PE
        Put16(image, Header + 6, 1); // NumberOfSections
        Put16(image, Header + 20, OptionalHeaderLength);
        Put16(image, OptionalHeader, 0x20B); // PE32+
        Put32(image, OptionalHeader + 112, SectionAddress); // export table
        Put32(image, Section + 12, SectionAddress);
        Put32(image, Section + 16, image.Length - ExportTable);
        Put32(image, Section + 20, ExportTable);
        Put32(image, ExportTable + 24, 1); // NumberOfNames
        Put32(image, ExportTable + 32, SectionAddress + 40); // AddressOfNames
        Put32(image, ExportTable + 40, SectionAddress + 44);
        Encoding.ASCII.GetBytes(function).CopyTo(image, ExportTable + 44);
        return image;
    }

    private static void Put16(byte[] image, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(at), value);

    private static void Put32(byte[] image, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(at), value);
}
