using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace EGovToken.Core.Pkcs11;

/// <summary>What the libraries of PC/SC have in common: lists of names that end with zeros, and names that structures point to.</summary>
internal abstract class NativePcsc : Pcsc
{
    protected const uint UserScope = 0; // SCARD_SCOPE_USER

    private const int MostListings = 3;

    protected abstract Encoding NameEncoding { get; }

    /// <inheritdoc/>
    public override uint ListReaders(PcscContext context, out IReadOnlyList<string> names)
    {
        names = [];
        for (var more = MostListings; ; more--)
        {
            var size = 0u;
            var result = List(context, null, ref size);
            var text = new byte[size];
            result = result == Success && size > 0 ? List(context, text, ref size) : result;
            if (result == Success)
            {
                names = NameEncoding.GetString(text, 0, (int)size).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);
            }

            // A reader that came between the two calls makes the list longer than the room for it.
            if (result != InsufficientBuffer || more == 1)
            {
                return result;
            }
        }
    }

    /// <inheritdoc/>
    public override uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers)
    {
        var names = readers.Select(reader => NameEncoding.GetBytes(reader.Name + "\0")).Select(static name => GCHandle.Alloc(name, GCHandleType.Pinned)).ToList();
        try
        {
            return GetStatusChange(context, milliseconds, readers, [.. names.Select(static name => name.AddrOfPinnedObject())]);
        }
        finally
        {
            names.ForEach(static name => name.Free());
        }
    }

    // The size is in bytes.
    protected abstract uint List(PcscContext context, byte[]? names, ref uint size);

    protected abstract uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers, IntPtr[] names);
}

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
