using System.Runtime.InteropServices;

namespace EGovToken.Core.Pkcs11;

/// <summary>
/// The calls of PC/SC that tell of readers and cards. Every one returns one of the codes below, or another one of winscard.h.
/// </summary>
/// <remarks>
/// The numbers are Windows SDK's (winerror.h, winscard.h), and the same in pcsc-lite's src/PCSC/pcsclite.h.in. The calls:
/// https://learn.microsoft.com/windows/win32/api/winscard/ and https://pcsclite.apdu.fr/api/group__API.html.
/// </remarks>
internal abstract class Pcsc
{
    public const uint Success = 0; // SCARD_S_SUCCESS
    public const uint Cancelled = 0x80100002; // SCARD_E_CANCELLED
    public const uint InsufficientBuffer = 0x80100008; // SCARD_E_INSUFFICIENT_BUFFER
    public const uint UnknownReader = 0x80100009; // SCARD_E_UNKNOWN_READER
    public const uint TimedOut = 0x8010000A; // SCARD_E_TIMEOUT
    public const uint NoService = 0x8010001D; // SCARD_E_NO_SERVICE
    public const uint NoReaders = 0x8010002E; // SCARD_E_NO_READERS_AVAILABLE

    public const uint StateUnaware = 0; // SCARD_STATE_UNAWARE
    public const uint StateChanged = 0x2; // SCARD_STATE_CHANGED
    public const uint StateUnknown = 0x4; // SCARD_STATE_UNKNOWN
    public const uint StateUnavailable = 0x8; // SCARD_STATE_UNAVAILABLE
    public const uint StateEmpty = 0x10; // SCARD_STATE_EMPTY
    public const uint StatePresent = 0x20; // SCARD_STATE_PRESENT
    public const uint StateInUse = 0x100; // SCARD_STATE_INUSE

    /// <summary>The upper half of a state: how many cards came and went (pcsc-lite's SCardGetStatusChange; Microsoft documents no meaning).</summary>
    public const uint StateCounter = 0xFFFF0000;

    /// <summary>The reader that stands for the coming and going of readers (SCARD_READERSTATE.szReader).</summary>
    public const string Notification = @"\\?PnP?\Notification";

    /// <summary>The one of this operating system.</summary>
    public static Pcsc OfThisPC { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? new WinScard() : new PcscLite();

    /// <summary>Connects to the service (SCardEstablishContext).</summary>
    /// <returns>Null when there is no service, or not even the library.</returns>
    public PcscContext? TryEstablish()
    {
        try
        {
            return Establish(out var handle) == Success ? new PcscContext(this, handle) : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>The names of all readers (SCardListReaders).</summary>
    public abstract uint ListReaders(PcscContext context, out IReadOnlyList<string> names);

    /// <summary>Waits until a reader is no more as <see cref="ReaderState.Current"/> says, and tells how it is (SCardGetStatusChange).</summary>
    /// <param name="context">The connection.</param>
    /// <param name="milliseconds">How long to wait; 0 does not wait.</param>
    /// <param name="readers">The readers; <see cref="ReaderState.Event"/> is set.</param>
    public abstract uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers);

    /// <summary>Ends a wait of another thread if there is one at this moment (SCardCancel).</summary>
    public abstract uint Cancel(PcscContext context);

    /// <summary>Closes a connection (SCardReleaseContext).</summary>
    public abstract uint Release(IntPtr context);

    protected abstract uint Establish(out IntPtr context);
}

/// <summary>A reader, as a program knows it and as it is.</summary>
/// <param name="name">Its name.</param>
internal sealed class ReaderState(string name)
{
    public string Name => name;

    /// <summary>As the program knows it (dwCurrentState).</summary>
    public uint Current { get; set; } = Pcsc.StateUnaware;

    /// <summary>As it is (dwEventState).</summary>
    public uint Event { get; set; }
}

/// <summary>An SCARDCONTEXT: ULONG_PTR in winscard.h, LONG, which is a long, in pcsclite.h.</summary>
internal sealed class PcscContext : SafeHandle
{
    private readonly Pcsc _pcsc;

    public PcscContext(Pcsc pcsc, IntPtr opened)
        : base(IntPtr.Zero, ownsHandle: true)
    {
        _pcsc = pcsc;
        SetHandle(opened);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == IntPtr.Zero;

    protected override bool ReleaseHandle() => _pcsc.Release(handle) == Pcsc.Success;
}
