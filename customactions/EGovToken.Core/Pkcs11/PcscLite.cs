using System.Runtime.InteropServices;
using System.Text;

namespace EGovToken.Core.Pkcs11;

/// <summary>
/// The PC/SC of Linux (pcsc-lite's src/PCSC/pcsclite.h.in, wintypes.h): DWORD and LONG are a long, of 64 bits on x64; names are UTF-8.
/// </summary>
internal sealed class PcscLite : NativePcsc
{
    private const string Library = "libpcsclite.so.1";

    protected override Encoding NameEncoding => Encoding.UTF8;

    public override uint Cancel(PcscContext context) => CodeOf(SCardCancel(context));

    public override uint Release(IntPtr context) => CodeOf(SCardReleaseContext(context));

    protected override uint Establish(out IntPtr context) => CodeOf(SCardEstablishContext(UserScope, IntPtr.Zero, IntPtr.Zero, out context));

    protected override uint List(PcscContext context, byte[]? names, ref uint size)
    {
        nuint bytes = size;
        var result = SCardListReaders(context, IntPtr.Zero, names, ref bytes);
        size = (uint)bytes;
        return CodeOf(result);
    }

    protected override uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers, IntPtr[] names)
    {
        var states = readers.Select((reader, at) => new State { Name = names[at], Current = reader.Current }).ToArray();
        var result = SCardGetStatusChange(context, milliseconds, states, (nuint)states.Length);
        for (var at = 0; at < states.Length; at++)
        {
            readers[at].Event = unchecked((uint)states[at].Event);
        }

        return CodeOf(result);
    }

    // The constants are (LONG)0x80100002 and so on: positive where a long has 64 bits.
    private static uint CodeOf(nint result) => unchecked((uint)result);

    [DllImport(Library, ExactSpelling = true)]
    private static extern nint SCardEstablishContext(nuint scope, IntPtr reserved1, IntPtr reserved2, out IntPtr context);

    [DllImport(Library, ExactSpelling = true)]
    private static extern nint SCardReleaseContext(IntPtr context);

    [DllImport(Library, ExactSpelling = true)]
    private static extern nint SCardListReaders(PcscContext context, IntPtr groups, [Out] byte[]? readers, ref nuint length);

    [DllImport(Library, ExactSpelling = true)]
    private static extern nint SCardGetStatusChange(PcscContext context, nuint timeout, [In, Out] State[] readers, nuint count);

    [DllImport(Library, ExactSpelling = true)]
    private static extern nint SCardCancel(PcscContext context);

    /// <summary>SCARD_READERSTATE; MAX_ATR_SIZE is 33.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct State
    {
        public IntPtr Name;
        public IntPtr UserData;
        public nuint Current;
        public nuint Event;
        public nuint AtrLength;
        public fixed byte Atr[33];
    }
}
