using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class Slot(Pkcs11InteropFactories factories, Cryptoki cryptoki, ulong slotId) : ISlot
{
    public Pkcs11InteropFactories Factories => factories;

    public ulong SlotId => slotId;

    public ISlotInfo GetSlotInfo() => new SlotInfo(slotId, cryptoki.GetSlotInfo(slotId));

    public ITokenInfo GetTokenInfo() => new TokenInfo(slotId, cryptoki.GetTokenInfo(slotId));

    public ISession OpenSession(SessionType sessionType)
    {
        uint flags = CKF.CKF_SERIAL_SESSION | (sessionType == SessionType.ReadWrite ? CKF.CKF_RW_SESSION : 0);
        return new Session(factories, cryptoki, cryptoki.OpenSession(slotId, flags));
    }

    public void CloseAllSessions() => cryptoki.CloseAllSessions(slotId);
}
