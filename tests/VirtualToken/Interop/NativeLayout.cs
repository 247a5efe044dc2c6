namespace EGovToken.Testing.VirtualToken.Interop;

/// <summary>
/// How Cryptoki lies in memory. Its headers pack structures to one byte on Windows and leave them alone elsewhere,
/// and CK_ULONG is C's unsigned long: four bytes on Windows, eight on 64-bit Linux.
/// </summary>
internal static class NativeLayout
{
    /// <summary>Whether structures have no padding.</summary>
    public static bool IsPacked { get; } = OperatingSystem.IsWindows();

    /// <summary>sizeof(CK_ULONG).</summary>
    public static int ULongSize { get; } = OperatingSystem.IsWindows() ? sizeof(uint) : sizeof(ulong);

    /// <summary>CK_UNAVAILABLE_INFORMATION: the largest CK_ULONG.</summary>
    public static ulong Unavailable { get; } = OperatingSystem.IsWindows() ? uint.MaxValue : ulong.MaxValue;

    /// <summary>Where a member of the given size goes that follows <paramref name="offset"/> bytes.</summary>
    public static int Align(int offset, int size) => IsPacked ? offset : (offset + size - 1) / size * size;
}
