using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>A reader that may hold a token.</summary>
public interface ISlot
{
    Pkcs11InteropFactories Factories { get; }

    ulong SlotId { get; }

    ISlotInfo GetSlotInfo();

    /// <exception cref="Pkcs11Exception">CKR_TOKEN_NOT_PRESENT when the slot is empty.</exception>
    ITokenInfo GetTokenInfo();

    ISession OpenSession(SessionType sessionType);

    void CloseAllSessions();
}
