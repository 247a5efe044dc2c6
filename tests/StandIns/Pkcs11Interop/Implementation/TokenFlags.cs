using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class TokenFlags(ulong flags) : ITokenFlags
{
    public ulong Flags => flags;

    public bool Rng => Has(CKF.CKF_RNG);

    public bool WriteProtected => Has(CKF.CKF_WRITE_PROTECTED);

    public bool LoginRequired => Has(CKF.CKF_LOGIN_REQUIRED);

    public bool UserPinInitialized => Has(CKF.CKF_USER_PIN_INITIALIZED);

    public bool RestoreKeyNotNeeded => Has(CKF.CKF_RESTORE_KEY_NOT_NEEDED);

    public bool ClockOnToken => Has(CKF.CKF_CLOCK_ON_TOKEN);

    public bool ProtectedAuthenticationPath => Has(CKF.CKF_PROTECTED_AUTHENTICATION_PATH);

    public bool DualCryptoOperations => Has(CKF.CKF_DUAL_CRYPTO_OPERATIONS);

    public bool TokenInitialized => Has(CKF.CKF_TOKEN_INITIALIZED);

    public bool SecondaryAuthentication => Has(CKF.CKF_SECONDARY_AUTHENTICATION);

    public bool UserPinCountLow => Has(CKF.CKF_USER_PIN_COUNT_LOW);

    public bool UserPinFinalTry => Has(CKF.CKF_USER_PIN_FINAL_TRY);

    public bool UserPinLocked => Has(CKF.CKF_USER_PIN_LOCKED);

    public bool UserPinToBeChanged => Has(CKF.CKF_USER_PIN_TO_BE_CHANGED);

    public bool SoPinCountLow => Has(CKF.CKF_SO_PIN_COUNT_LOW);

    public bool SoPinFinalTry => Has(CKF.CKF_SO_PIN_FINAL_TRY);

    public bool SoPinLocked => Has(CKF.CKF_SO_PIN_LOCKED);

    public bool SoPinToBeChanged => Has(CKF.CKF_SO_PIN_TO_BE_CHANGED);

    private bool Has(uint flag) => (flags & flag) != 0;
}
