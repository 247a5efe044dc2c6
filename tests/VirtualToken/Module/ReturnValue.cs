namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>The CKR_ values that the module returns. Values: PKCS #11 v2.40.</summary>
public static class ReturnValue
{
    /// <summary>CKR_OK.</summary>
    public const uint Ok = 0x00;

    /// <summary>CKR_SLOT_ID_INVALID.</summary>
    public const uint SlotIdInvalid = 0x03;

    /// <summary>CKR_GENERAL_ERROR.</summary>
    public const uint GeneralError = 0x05;

    /// <summary>CKR_FUNCTION_FAILED.</summary>
    public const uint FunctionFailed = 0x06;

    /// <summary>CKR_ARGUMENTS_BAD.</summary>
    public const uint ArgumentsBad = 0x07;

    /// <summary>CKR_ATTRIBUTE_SENSITIVE.</summary>
    public const uint AttributeSensitive = 0x11;

    /// <summary>CKR_ATTRIBUTE_TYPE_INVALID.</summary>
    public const uint AttributeTypeInvalid = 0x12;

    /// <summary>CKR_DATA_LEN_RANGE.</summary>
    public const uint DataLengthRange = 0x21;

    /// <summary>CKR_DEVICE_ERROR.</summary>
    public const uint DeviceError = 0x30;

    /// <summary>CKR_DEVICE_REMOVED.</summary>
    public const uint DeviceRemoved = 0x32;

    /// <summary>CKR_FUNCTION_NOT_SUPPORTED.</summary>
    public const uint FunctionNotSupported = 0x54;

    /// <summary>CKR_KEY_HANDLE_INVALID.</summary>
    public const uint KeyHandleInvalid = 0x60;

    /// <summary>CKR_KEY_TYPE_INCONSISTENT.</summary>
    public const uint KeyTypeInconsistent = 0x63;

    /// <summary>CKR_MECHANISM_INVALID.</summary>
    public const uint MechanismInvalid = 0x70;

    /// <summary>CKR_OBJECT_HANDLE_INVALID.</summary>
    public const uint ObjectHandleInvalid = 0x82;

    /// <summary>CKR_OPERATION_ACTIVE.</summary>
    public const uint OperationActive = 0x90;

    /// <summary>CKR_OPERATION_NOT_INITIALIZED.</summary>
    public const uint OperationNotInitialized = 0x91;

    /// <summary>CKR_PIN_INCORRECT.</summary>
    public const uint PinIncorrect = 0xA0;

    /// <summary>CKR_PIN_LEN_RANGE.</summary>
    public const uint PinLengthRange = 0xA2;

    /// <summary>CKR_PIN_EXPIRED.</summary>
    public const uint PinExpired = 0xA3;

    /// <summary>CKR_PIN_LOCKED.</summary>
    public const uint PinLocked = 0xA4;

    /// <summary>CKR_SESSION_HANDLE_INVALID.</summary>
    public const uint SessionHandleInvalid = 0xB3;

    /// <summary>CKR_SESSION_PARALLEL_NOT_SUPPORTED.</summary>
    public const uint SessionParallelNotSupported = 0xB4;

    /// <summary>CKR_TOKEN_NOT_PRESENT.</summary>
    public const uint TokenNotPresent = 0xE0;

    /// <summary>CKR_USER_ALREADY_LOGGED_IN.</summary>
    public const uint UserAlreadyLoggedIn = 0x100;

    /// <summary>CKR_USER_NOT_LOGGED_IN.</summary>
    public const uint UserNotLoggedIn = 0x101;

    /// <summary>CKR_USER_TYPE_INVALID.</summary>
    public const uint UserTypeInvalid = 0x103;

    /// <summary>CKR_BUFFER_TOO_SMALL.</summary>
    public const uint BufferTooSmall = 0x150;

    /// <summary>CKR_CRYPTOKI_NOT_INITIALIZED.</summary>
    public const uint CryptokiNotInitialized = 0x190;

    /// <summary>CKR_CRYPTOKI_ALREADY_INITIALIZED.</summary>
    public const uint CryptokiAlreadyInitialized = 0x191;
}
