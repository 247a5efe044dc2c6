using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace EGovToken.Core.Pkcs11;

/// <summary>Windows's PC/SC (winscard.h, Windows SDK): DWORD and LONG have 32 bits, names are UTF-16 and counted in characters.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WinScard : NativePcsc
{
    private const string Library = "winscard.dll";

    protected override Encoding NameEncoding => Encoding.Unicode;

    public override uint Cancel(PcscContext context) => SCardCancel(context);

    public override uint Release(IntPtr context) => SCardReleaseContext(context);

    protected override uint Establish(out IntPtr context) => SCardEstablishContext(UserScope, IntPtr.Zero, IntPtr.Zero, out context);

    protected override uint List(PcscContext context, byte[]? names, ref uint size)
    {
        var characters = size / sizeof(char);
        var result = SCardListReadersW(context, IntPtr.Zero, names, ref characters);
        size = characters * sizeof(char);
        return result;
    }

    protected override uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers, IntPtr[] names)
    {
        var states = readers.Select((reader, at) => new State { Name = names[at], Current = reader.Current }).ToArray();
        var result = SCardGetStatusChangeW(context, milliseconds, states, (uint)states.Length);
        for (var at = 0; at < states.Length; at++)
        {
            readers[at].Event = states[at].Event;
        }

        return result;
    }

    [DllImport(Library, ExactSpelling = true)]
    private static extern uint SCardEstablishContext(uint scope, IntPtr reserved1, IntPtr reserved2, out IntPtr context);

    [DllImport(Library, ExactSpelling = true)]
    private static extern uint SCardReleaseContext(IntPtr context);

    [DllImport(Library, ExactSpelling = true)]
    private static extern uint SCardListReadersW(PcscContext context, IntPtr groups, [Out] byte[]? readers, ref uint length);

    [DllImport(Library, ExactSpelling = true)]
    private static extern uint SCardGetStatusChangeW(PcscContext context, uint timeout, [In, Out] State[] readers, uint count);

    [DllImport(Library, ExactSpelling = true)]
    private static extern uint SCardCancel(PcscContext context);

    /// <summary>SCARD_READERSTATEW.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct State
    {
        public IntPtr Name;
        public IntPtr UserData;
        public uint Current;
        public uint Event;
        public uint AtrLength;
        public fixed byte Atr[36];
    }
}
