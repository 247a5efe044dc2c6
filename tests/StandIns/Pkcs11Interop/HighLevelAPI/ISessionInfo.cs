using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>What the module says about a session (CK_SESSION_INFO).</summary>
public interface ISessionInfo
{
    ulong SessionId { get; }

    ulong SlotId { get; }

    CKS State { get; }

    ISessionFlags SessionFlags { get; }

    ulong DeviceError { get; }
}
