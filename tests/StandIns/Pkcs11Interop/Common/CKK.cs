namespace Net.Pkcs11Interop.Common;

/// <summary>Key types (CK_KEY_TYPE).</summary>
public enum CKK : uint
{
    CKK_RSA = 0x00000000,
    CKK_DSA = 0x00000001,
    CKK_DH = 0x00000002,
    CKK_ECDSA = 0x00000003,
    CKK_EC = 0x00000003,
    CKK_GENERIC_SECRET = 0x00000010,
    CKK_DES = 0x00000013,
    CKK_DES2 = 0x00000014,
    CKK_DES3 = 0x00000015,
    CKK_AES = 0x0000001F,
    CKK_VENDOR_DEFINED = 0x80000000,
}
