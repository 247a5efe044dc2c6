namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>What the module says about a slot (CK_SLOT_INFO); texts come without their padding.</summary>
public interface ISlotInfo
{
    ulong SlotId { get; }

    string SlotDescription { get; }

    string ManufacturerId { get; }

    ISlotFlags SlotFlags { get; }

    string HardwareVersion { get; }

    string FirmwareVersion { get; }
}
