using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

/// <summary>
/// How a module lays out its data. Windows modules have a 4-byte CK_ULONG and pack structures to 1;
/// those of 64-bit Linux have 8 bytes and natural alignment.
/// </summary>
internal sealed class NativeLayout(int ulongSize, bool isPacked)
{
    private static NativeLayout _current;

    /// <summary>The layout of modules that this process can load.</summary>
    /// <exception cref="UnsupportedPlatformException">The process is neither 64-bit Windows nor 64-bit Linux.</exception>
    public static NativeLayout Current => _current ??= Detect();

    /// <summary>Bytes in a CK_ULONG.</summary>
    public int UlongSize => ulongSize;

    /// <summary>CK_UNAVAILABLE_INFORMATION, which is also the length of an attribute that cannot be read.</summary>
    public ulong UnavailableInformation =>
        ulongSize == 4 ? CK.CK_UNAVAILABLE_INFORMATION_4 : CK.CK_UNAVAILABLE_INFORMATION_8;

    /// <summary>Where a field of <paramref name="fieldSize"/> bytes starts if the one before ends at <paramref name="offset"/>.</summary>
    public int Align(int offset, int fieldSize) => isPacked ? offset : (offset + fieldSize - 1) / fieldSize * fieldSize;

    public unsafe ulong ReadUlong(byte* memory) => ulongSize == 4 ? *(uint*)memory : *(ulong*)memory;

    public unsafe void WriteUlong(byte* memory, ulong value)
    {
        if (ulongSize == 4)
        {
            *(uint*)memory = checked((uint)value);
        }
        else
        {
            *(ulong*)memory = value;
        }
    }

    /// <summary>A CK_ULONG argument. Both calling conventions pass it in 8 bytes, of which a Windows module reads 4.</summary>
    public nuint ToArgument(ulong value) => ulongSize == 4 ? checked((uint)value) : (nuint)value;

    /// <summary>A function's CK_RV. A Windows module sets 4 of the 8 bytes; the others are whatever was there.</summary>
    public CKR ToReturnValue(nuint value) => ulongSize == 4 ? (CKR)unchecked((uint)value) : (CKR)checked((uint)value);

    private static NativeLayout Detect()
    {
        if (IntPtr.Size != 8)
        {
            throw new UnsupportedPlatformException("This stand-in for Pkcs11Interop works in 64-bit processes only.");
        }

        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return new NativeLayout(ulongSize: 4, isPacked: true);
        }

        return RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
            ? new NativeLayout(ulongSize: 8, isPacked: false)
            : throw new UnsupportedPlatformException("This stand-in for Pkcs11Interop works on Windows and Linux only.");
    }
}
