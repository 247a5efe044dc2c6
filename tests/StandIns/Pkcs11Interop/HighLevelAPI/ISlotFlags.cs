namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>The flags of CK_SLOT_INFO.</summary>
public interface ISlotFlags
{
    ulong Flags { get; }

    bool TokenPresent { get; }

    bool RemovableDevice { get; }

    bool HardwareSlot { get; }
}
