namespace Net.Pkcs11Interop.Common;

/// <summary>Certificate types (CK_CERTIFICATE_TYPE).</summary>
public enum CKC : uint
{
    CKC_X_509 = 0x00000000,
    CKC_X_509_ATTR_CERT = 0x00000001,
    CKC_WTLS = 0x00000002,
    CKC_VENDOR_DEFINED = 0x80000000,
}
