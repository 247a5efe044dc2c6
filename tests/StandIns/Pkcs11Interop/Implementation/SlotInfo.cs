using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class SlotInfo : ISlotInfo
{
    /// <summary>Reads CK_SLOT_INFO; the order is the structure's.</summary>
    public SlotInfo(ulong slotId, StructReader info)
    {
        SlotId = slotId;
        SlotDescription = info.ReadText(64);
        ManufacturerId = info.ReadText(32);
        SlotFlags = new SlotFlags(info.ReadUlong());
        HardwareVersion = info.ReadVersion();
        FirmwareVersion = info.ReadVersion();
    }

    public ulong SlotId { get; }

    public string SlotDescription { get; }

    public string ManufacturerId { get; }

    public ISlotFlags SlotFlags { get; }

    public string HardwareVersion { get; }

    public string FirmwareVersion { get; }
}
