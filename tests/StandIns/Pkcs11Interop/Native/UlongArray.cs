namespace Net.Pkcs11Interop.Native;

/// <summary>An array of CK_ULONG for a module to fill in.</summary>
internal sealed class UlongArray(NativeLayout layout, int count)
{
    public int Count => count;

    public byte[] Memory { get; } = new byte[Math.Max(1, (long)count * layout.UlongSize)];

    /// <summary>The first <paramref name="length"/> elements.</summary>
    public unsafe List<ulong> Take(int length)
    {
        if (length > count)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"The module was given room for {count} elements.");
        }

        var values = new List<ulong>(length);
        fixed (byte* memory = Memory)
        {
            for (int i = 0; i < length; i++)
            {
                values.Add(layout.ReadUlong(memory + (i * layout.UlongSize)));
            }
        }

        return values;
    }
}
