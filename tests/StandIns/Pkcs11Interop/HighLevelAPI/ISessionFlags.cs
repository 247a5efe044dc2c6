namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>The flags of CK_SESSION_INFO.</summary>
public interface ISessionFlags
{
    ulong Flags { get; }

    bool RwSession { get; }

    bool SerialSession { get; }
}
