namespace Net.Pkcs11Interop.Common;

/// <summary>Flags of slots, tokens, sessions and C_Initialize (CK_FLAGS); each structure has its own.</summary>
public static class CKF
{
    // CK_SLOT_INFO
    public const uint CKF_TOKEN_PRESENT = 0x00000001;
    public const uint CKF_REMOVABLE_DEVICE = 0x00000002;
    public const uint CKF_HW_SLOT = 0x00000004;

    // CK_TOKEN_INFO
    public const uint CKF_RNG = 0x00000001;
    public const uint CKF_WRITE_PROTECTED = 0x00000002;
    public const uint CKF_LOGIN_REQUIRED = 0x00000004;
    public const uint CKF_USER_PIN_INITIALIZED = 0x00000008;
    public const uint CKF_RESTORE_KEY_NOT_NEEDED = 0x00000020;
    public const uint CKF_CLOCK_ON_TOKEN = 0x00000040;
    public const uint CKF_PROTECTED_AUTHENTICATION_PATH = 0x00000100;
    public const uint CKF_DUAL_CRYPTO_OPERATIONS = 0x00000200;
    public const uint CKF_TOKEN_INITIALIZED = 0x00000400;
    public const uint CKF_SECONDARY_AUTHENTICATION = 0x00000800;
    public const uint CKF_USER_PIN_COUNT_LOW = 0x00010000;
    public const uint CKF_USER_PIN_FINAL_TRY = 0x00020000;
    public const uint CKF_USER_PIN_LOCKED = 0x00040000;
    public const uint CKF_USER_PIN_TO_BE_CHANGED = 0x00080000;
    public const uint CKF_SO_PIN_COUNT_LOW = 0x00100000;
    public const uint CKF_SO_PIN_FINAL_TRY = 0x00200000;
    public const uint CKF_SO_PIN_LOCKED = 0x00400000;
    public const uint CKF_SO_PIN_TO_BE_CHANGED = 0x00800000;
    public const uint CKF_ERROR_STATE = 0x01000000;

    // CK_SESSION_INFO
    public const uint CKF_RW_SESSION = 0x00000002;
    public const uint CKF_SERIAL_SESSION = 0x00000004;

    // CK_C_INITIALIZE_ARGS
    public const uint CKF_LIBRARY_CANT_CREATE_OS_THREADS = 0x00000001;
    public const uint CKF_OS_LOCKING_OK = 0x00000002;
}
