using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Common;

/// <summary>Values with a meaning of their own in fields of type CK_ULONG.</summary>
public static class CK
{
    public const uint CK_INVALID_HANDLE = 0;
    public const uint CK_UNAVAILABLE_INFORMATION_4 = ~0U;
    public const ulong CK_UNAVAILABLE_INFORMATION_8 = ~0UL;
    public const uint CK_EFFECTIVELY_INFINITE = 0;

    public const uint CK_CERTIFICATE_CATEGORY_UNSPECIFIED = 0;
    public const uint CK_CERTIFICATE_CATEGORY_TOKEN_USER = 1;
    public const uint CK_CERTIFICATE_CATEGORY_AUTHORITY = 2;
    public const uint CK_CERTIFICATE_CATEGORY_OTHER_ENTITY = 3;

    /// <summary>True for CK_UNAVAILABLE_INFORMATION of this platform's CK_ULONG.</summary>
    public static bool IsCkInformationUnavailable(ulong value) => value == NativeLayout.Current.UnavailableInformation;
}
