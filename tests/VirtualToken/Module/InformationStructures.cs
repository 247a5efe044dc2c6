using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>Fills the structures in which Cryptoki describes library, slots, tokens and sessions.</summary>
internal static unsafe class InformationStructures
{
    /// <summary>CKF_TOKEN_PRESENT of CK_SLOT_INFO.</summary>
    public const ulong TokenPresent = 0x1;

    /// <summary>CKF_REMOVABLE_DEVICE.</summary>
    public const ulong RemovableDevice = 0x2;

    /// <summary>CKF_HW_SLOT.</summary>
    public const ulong HardwareSlot = 0x4;

    /// <summary>CKF_RW_SESSION of CK_SESSION_INFO.</summary>
    public const ulong ReadWrite = 0x2;

    /// <summary>CKF_SERIAL_SESSION.</summary>
    public const ulong Serial = 0x4;

    private const ulong EffectivelyInfinite = 0;
    private const int ClockLength = 16;

    /// <summary>CK_INFO.</summary>
    public static void WriteLibrary(byte* info, string description)
    {
        var writer = new StructureWriter(info);
        writer.Version(FunctionTableLayout.CryptokiVersion);
        writer.Text(EPass2003.Manufacturer, 32);
        writer.Number(0);
        writer.Text(description, 32);
        writer.Version(EPass2003.LibraryVersion);
    }

    /// <summary>CK_SLOT_INFO.</summary>
    public static void WriteSlot(byte* info, string description, string manufacturer, ulong flags)
    {
        var writer = new StructureWriter(info);
        writer.Text(description, 64);
        writer.Text(manufacturer, 32);
        writer.Number(flags);
        writer.Version(EPass2003.ReaderVersion);
        writer.Version(EPass2003.ReaderVersion);
    }

    /// <summary>CK_TOKEN_INFO.</summary>
    public static void WriteToken(byte* info, TokenState token, ulong flags, (ulong Minimum, ulong Maximum) pinLength, (int All, int ReadWrite) sessions)
    {
        var writer = new StructureWriter(info);
        writer.Text(token.Label, 32);
        writer.Text(token.Manufacturer, 32);
        writer.Text(token.Model, 16);
        writer.Text(token.Serial, 16);
        writer.Number(flags);
        writer.Number(EffectivelyInfinite);
        writer.Number((ulong)sessions.All);
        writer.Number(EffectivelyInfinite);
        writer.Number((ulong)sessions.ReadWrite);
        writer.Number(pinLength.Maximum);
        writer.Number(pinLength.Minimum);
        for (var memory = 0; memory < 4; memory++)
        {
            writer.Number(NativeLayout.Unavailable);
        }

        writer.Version(token.HardwareVersion);
        writer.Version(token.FirmwareVersion);
        writer.Text("", ClockLength);
    }

    /// <summary>CK_SESSION_INFO.</summary>
    public static void WriteSession(byte* info, int slot, bool isReadWrite, bool isLoggedIn)
    {
        var writer = new StructureWriter(info);
        writer.Number((ulong)slot);

        // CKS_: read-only public 0, read-only user 1, read-write public 2, read-write user 3.
        writer.Number((isReadWrite ? 2u : 0u) + (isLoggedIn ? 1u : 0u));
        writer.Number(Serial | (isReadWrite ? ReadWrite : 0));
        writer.Number(0);
    }
}
