namespace Net.Pkcs11Interop.Common;

/// <summary>Session states (CK_STATE).</summary>
public enum CKS : uint
{
    CKS_RO_PUBLIC_SESSION = 0,
    CKS_RO_USER_FUNCTIONS = 1,
    CKS_RW_PUBLIC_SESSION = 2,
    CKS_RW_USER_FUNCTIONS = 3,
    CKS_RW_SO_FUNCTIONS = 4,
}
