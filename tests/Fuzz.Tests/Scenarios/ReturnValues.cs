namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>CK_RVs that modules return, and some that none should.</summary>
internal static class ReturnValues
{
    /// <summary>CKR_GENERAL_ERROR.</summary>
    public const ulong GeneralError = 0x5;

    /// <summary>CKR_FUNCTION_FAILED.</summary>
    public const ulong FunctionFailed = 0x6;

    /// <summary>CKR_DEVICE_ERROR.</summary>
    public const ulong DeviceError = 0x30;

    /// <summary>CKR_DEVICE_REMOVED.</summary>
    public const ulong DeviceRemoved = 0x32;

    /// <summary>CKR_SESSION_HANDLE_INVALID.</summary>
    public const ulong SessionHandleInvalid = 0xB3;

    /// <summary>CKR_TOKEN_NOT_PRESENT.</summary>
    public const ulong TokenNotPresent = 0xE0;

    /// <summary>CKR_VENDOR_DEFINED.</summary>
    public const ulong VendorDefined = 0x8000_0000;

    /// <summary>More than four bytes, which CK_RV has on Linux only.</summary>
    public const ulong Impossible = 0x1_0000_0005;

    /// <summary>What modules return when the token is gone.</summary>
    public static ulong[] OfRemoval { get; } = [DeviceRemoved, TokenNotPresent, SessionHandleInvalid];

    /// <summary>
    /// Errors of PKCS#11 v2.40, section 3.1 and appendix, that calls of this product may meet; CKR_OK for a call that says it has done
    /// what it has not; and values that are none.
    /// </summary>
    public static ulong[] All { get; } =
    [
        0x0, 0x1, 0x2, 0x3, GeneralError, FunctionFailed, 0x7, 0x8, 0x9, 0xA, 0x10, 0x11, 0x12, 0x13, 0x21,
        DeviceError, 0x31, DeviceRemoved, 0x50, 0x51, 0x54, 0x60, 0x70, 0x82, 0x90, 0x91, 0xA0, 0xA1, 0xA2, 0xA3, 0xA4,
        0xB0, 0xB1, SessionHandleInvalid, 0xB4, 0xB6, TokenNotPresent, 0xE1, 0xE2, 0x100, 0x101, 0x102, 0x103, 0x104, 0x105,
        0x150, 0x190, 0x191, 0x1A0, 0x200, VendorDefined, 0xFFFF_FFFF, Impossible, ulong.MaxValue,
    ];
}
