using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class SessionFlags(ulong flags) : ISessionFlags
{
    public ulong Flags => flags;

    public bool RwSession => Has(CKF.CKF_RW_SESSION);

    public bool SerialSession => Has(CKF.CKF_SERIAL_SESSION);

    private bool Has(uint flag) => (flags & flag) != 0;
}
