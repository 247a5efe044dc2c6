using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace EGovToken.Distribution.Tests.Signing;

/// <summary>
/// What Burn keeps of a bundle on the PC: the engine up to the end of its own signature. The section .wixburn says where that is, since
/// the header of a bundle that was signed as a whole names the outer signature only (section.h of WiX's engine).
/// </summary>
internal static class CachedEngine
{
    private const int ChecksumPlace = 28;
    private const int SignatureOffsetPlace = 32;
    private const int SignatureSizePlace = 36;

    /// <summary>The engine's bytes, with its header as it was when it was signed.</summary>
    public static byte[] Of(string bundle)
    {
        var bytes = File.ReadAllBytes(bundle);
        using var image = new PEReader(new MemoryStream(bytes));
        var section = image.PEHeaders.SectionHeaders.Single(static header => header.Name == ".wixburn").PointerToRawData;
        int Read(int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(section + place));

        var (offset, size) = (Read(SignatureOffsetPlace), Read(SignatureSizePlace));
        var optional = image.PEHeaders.PEHeaderStartOffset;
        var directories = optional + (image.PEHeaders.PEHeader!.Magic == PEMagic.PE32 ? 96 : 112);
        Write(bytes, optional + 64, Read(ChecksumPlace));
        Write(bytes, directories + (4 * 8), offset); // The fifth directory is that of signatures.
        Write(bytes, directories + (4 * 8) + 4, size);
        bytes.AsSpan(section + ChecksumPlace, 3 * sizeof(int)).Clear(); // As it was when it was signed.
        return bytes[..(offset + size)];
    }

    private static void Write(byte[] bytes, int place, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(place), value);
}
