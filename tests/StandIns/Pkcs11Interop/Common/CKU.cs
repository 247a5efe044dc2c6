namespace Net.Pkcs11Interop.Common;

/// <summary>User types of a login (CK_USER_TYPE).</summary>
public enum CKU : uint
{
    CKU_SO = 0,
    CKU_USER = 1,
    CKU_CONTEXT_SPECIFIC = 2,
}
