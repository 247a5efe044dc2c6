using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class SessionInfo : ISessionInfo
{
    /// <summary>Reads CK_SESSION_INFO; the order is the structure's.</summary>
    public SessionInfo(ulong sessionId, StructReader info)
    {
        SessionId = sessionId;
        SlotId = info.ReadUlong();
        State = (CKS)info.ReadUlong();
        SessionFlags = new SessionFlags(info.ReadUlong());
        DeviceError = info.ReadUlong();
    }

    public ulong SessionId { get; }

    public ulong SlotId { get; }

    public CKS State { get; }

    public ISessionFlags SessionFlags { get; }

    public ulong DeviceError { get; }
}
