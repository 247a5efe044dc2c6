namespace Net.Pkcs11Interop.Native;

/// <summary>The first bytes of a Linux library: 7F 'E' 'L' 'F', then 1 for 32-bit or 2 for 64-bit.</summary>
internal static class ElfHeader
{
    private static readonly byte[] Magic = [0x7F, (byte)'E', (byte)'L', (byte)'F'];

    /// <summary>True for a library that is 32-bit where the process is 64-bit, or the other way round.</summary>
    public static bool IsForOtherWordSize(string path)
    {
        var header = new byte[Magic.Length + 1];
        using FileStream file = File.OpenRead(path);
        if (file.Read(header, 0, header.Length) != header.Length || !header.Take(Magic.Length).SequenceEqual(Magic))
        {
            return false;
        }

        return header[Magic.Length] == (IntPtr.Size == 8 ? 1 : 2);
    }
}
