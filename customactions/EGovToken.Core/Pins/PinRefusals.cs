using EGovToken.Core.Outcomes;
using Net.Pkcs11Interop.Common;

namespace EGovToken.Core.Pins;

/// <summary>Gives each return value of C_Login its own outcome.</summary>
internal static class PinRefusals
{
    public static OutcomeNumber For(CKR value) => value switch
    {
        CKR.CKR_PIN_INCORRECT => OutcomeNumber.PinIncorrect,
        CKR.CKR_PIN_LOCKED => OutcomeNumber.PinLocked,
        CKR.CKR_PIN_LEN_RANGE or CKR.CKR_PIN_INVALID => OutcomeNumber.PinLengthRange,
        CKR.CKR_PIN_EXPIRED => OutcomeNumber.PinExpired,
        CKR.CKR_USER_PIN_NOT_INITIALIZED => OutcomeNumber.PinNotSet,
        CKR.CKR_FUNCTION_CANCELED => OutcomeNumber.PinEntryCancelled,

        // Somebody has logged in before, with whatever PIN: this one was not looked at.
        CKR.CKR_USER_ALREADY_LOGGED_IN => OutcomeNumber.PinTryLater,

        // Some modules give this for a wrong PIN and some at random: it must never read as "wrong PIN, try again".
        CKR.CKR_GENERAL_ERROR or CKR.CKR_FUNCTION_FAILED => OutcomeNumber.PinTryLater,

        // Removed, out of order, or something else: the token had the PIN, and may have counted it.
        _ => OutcomeNumber.PinUnanswered,
    };
}
