using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class SlotFlags(ulong flags) : ISlotFlags
{
    public ulong Flags => flags;

    public bool TokenPresent => Has(CKF.CKF_TOKEN_PRESENT);

    public bool RemovableDevice => Has(CKF.CKF_REMOVABLE_DEVICE);

    public bool HardwareSlot => Has(CKF.CKF_HW_SLOT);

    private bool Has(uint flag) => (flags & flag) != 0;
}
