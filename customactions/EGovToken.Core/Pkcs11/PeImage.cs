using System.Runtime.InteropServices;
using System.Text;

namespace EGovToken.Core.Pkcs11;

/// <summary>
/// What a DLL says of itself before it is loaded: for processes of which architecture it is, and what it exports. Loading it to find
/// out would run its code, and a DLL of another architecture cannot be loaded at all. (PE format: "PE Format", Microsoft Learn.)
/// </summary>
internal sealed class PeImage
{
    private const int ExportDirectoryAt32 = 96;
    private const int ExportDirectoryAt64 = 112;
    private const ushort Magic64 = 0x20B;

    private readonly byte[] _bytes;
    private readonly int _optionalHeader;
    private readonly int _sections;
    private readonly int _sectionCount;

    private PeImage(byte[] bytes)
    {
        _bytes = bytes;
        var header = Int32At(0x3C);
        if (UInt16At(0) != 0x5A4D || Int32At(header) != 0x4550)
        {
            throw new ArgumentException("This is no PE image.", nameof(bytes));
        }

        Architecture = ArchitectureOf(UInt16At(header + 4));
        _sectionCount = UInt16At(header + 6);
        _optionalHeader = header + 24;
        _sections = _optionalHeader + UInt16At(header + 20);
        Is64Bit = UInt16At(_optionalHeader) == Magic64;
    }

    /// <summary>For processes of which architecture it is; null when it is none that Windows runs this product's programs on.</summary>
    public Architecture? Architecture { get; }

    private bool Is64Bit { get; }

    /// <summary>Reads a file; null when it is no PE image, or a truncated one.</summary>
    public static PeImage? TryRead(string path)
    {
        try
        {
            return new PeImage(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether it exports a function of a name.</summary>
    public bool Exports(string function)
    {
        try
        {
            return ExportNames().Contains(function, StringComparer.Ordinal);
        }
        catch (ArgumentException)
        {
            // A table that points outside the file.
            return false;
        }
    }

    // IMAGE_FILE_HEADER.Machine.
    private static Architecture? ArchitectureOf(ushort machine) => machine switch
    {
        0x14C => System.Runtime.InteropServices.Architecture.X86,
        0x8664 => System.Runtime.InteropServices.Architecture.X64,
        0xAA64 => System.Runtime.InteropServices.Architecture.Arm64,
        0x1C4 => System.Runtime.InteropServices.Architecture.Arm,
        _ => null,
    };

    private IEnumerable<string> ExportNames()
    {
        var directory = Int32At(_optionalHeader + (Is64Bit ? ExportDirectoryAt64 : ExportDirectoryAt32));
        if (directory == 0)
        {
            yield break;
        }

        var table = OffsetOf(directory);
        var count = Int32At(table + 24);
        var names = OffsetOf(Int32At(table + 32));
        for (var i = 0; i < count; i++)
        {
            yield return TextAt(OffsetOf(Int32At(names + (i * sizeof(int)))));
        }
    }

    /// <summary>Where in the file an address of the loaded image is: each section says where it comes from.</summary>
    private int OffsetOf(int address)
    {
        for (var i = 0; i < _sectionCount; i++)
        {
            var section = _sections + (i * 40);
            var start = Int32At(section + 12);
            if (address >= start && address < start + Int32At(section + 16))
            {
                return address - start + Int32At(section + 20);
            }
        }

        throw new ArgumentException($"The address 0x{address:X} is in no section.");
    }

    private ushort UInt16At(int offset) => BitConverter.ToUInt16(_bytes, offset);

    private int Int32At(int offset) => BitConverter.ToInt32(_bytes, offset);

    private string TextAt(int offset)
    {
        var end = Array.IndexOf(_bytes, (byte)0, offset);
        return end < 0 ? "" : Encoding.ASCII.GetString(_bytes, offset, end - offset);
    }
}
