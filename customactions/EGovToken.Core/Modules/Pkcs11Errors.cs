using EGovToken.Core.Outcomes;
using Net.Pkcs11Interop.Common;

namespace EGovToken.Core.Modules;

/// <summary>Gives a PKCS#11 return value outside C_Login its outcome.</summary>
internal static class Pkcs11Errors
{
    public static T Translate<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Pkcs11Exception e)
        {
            throw ToOutcome(e);
        }
        catch (Exception e) when (IsFromImpossibleAnswer(e))
        {
            throw new OutcomeException(OutcomeNumber.TokenError, $"the module gave an impossible answer: {e.GetType().Name}", e);
        }
    }

    public static OutcomeException ToOutcome(Pkcs11Exception e) => new(
        IsRemoval(e.RV) ? OutcomeNumber.TokenRemoved : OutcomeNumber.TokenError, $"{e.Method} gave {e.RV}", e);

    /// <summary>Whether a return value means that the token is no longer there.</summary>
    public static bool IsRemoval(CKR value) => value
        is CKR.CKR_TOKEN_NOT_PRESENT
        or CKR.CKR_DEVICE_REMOVED
        or CKR.CKR_SESSION_HANDLE_INVALID
        or CKR.CKR_SLOT_ID_INVALID;

    /// <summary>Whether it is what the library throws when a module gives lengths, counts or values that cannot be, or lacks functions.</summary>
    public static bool IsFromImpossibleAnswer(Exception e) => e
        is ArgumentException
        or ArithmeticException
        or AttributeValueException
        or IndexOutOfRangeException
        or OutOfMemoryException
        or UnmanagedException;
}
