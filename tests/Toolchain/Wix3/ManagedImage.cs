using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace EGovToken.Testing.Toolchain.Wix3;

/// <summary>A .NET assembly as a file.</summary>
internal static class ManagedImage
{
    // ECMA-335 II.25.3.3: Flags stand 16 bytes into the CLI header.
    private const int FlagsOffset = 16;
    private const CorFlags ThirtyTwoBit = CorFlags.Requires32Bit | CorFlags.Prefers32Bit;

    /// <summary>Clears the flags that ask for a 32-bit process, which 64-bit .NET refuses to load. Other files stay as they are.</summary>
    /// <remarks>WiX's assemblies carry the flag for the sake of their native half; the code in them is the same for any bitness.</remarks>
    public static byte[] AllowAnyBitness(byte[] file)
    {
        if (Headers(file) is { CorHeader: { } header } headers && header.Flags.HasFlag(CorFlags.ILOnly))
        {
            var flags = file.AsSpan(headers.CorHeaderStartOffset + FlagsOffset, sizeof(int));
            BinaryPrimitives.WriteInt32LittleEndian(flags, (int)(header.Flags & ~ThirtyTwoBit));
        }

        return file;
    }

    private static PEHeaders? Headers(byte[] file)
    {
        try
        {
            return new PEHeaders(new MemoryStream(file));
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
