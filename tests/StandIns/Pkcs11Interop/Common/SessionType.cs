namespace Net.Pkcs11Interop.Common;

/// <summary>What a session may do to the token.</summary>
public enum SessionType
{
    ReadOnly,
    ReadWrite,
}
