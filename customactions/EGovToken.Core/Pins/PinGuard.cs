using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Tokens;
using Net.Pkcs11Interop.Common;

namespace EGovToken.Core.Pins;

/// <summary>The only place that calls C_Login: at most once for one request, and not at all when the token's state forbids it.</summary>
public static class PinGuard
{
    /// <summary>Logs the user in to the session's token.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="token">The token as it described itself just now.</param>
    /// <param name="pin">The PIN; not used when the token has its own PIN pad.</param>
    /// <param name="mode">Who asks.</param>
    /// <exception cref="OutcomeException">The PIN was refused by the token, or by this guard before a try was spent.</exception>
    public static void Login(TokenSession session, TokenDescription token, PinSecret pin, PinMode mode)
    {
        RefuseRisk(token.PinState, mode);
        if (!token.HasPinPad)
        {
            RefuseLength(token, pin);
        }

        try
        {
            session.Session.Login(CKU.CKU_USER, token.HasPinPad ? null! : pin.Bytes);
        }
        catch (Pkcs11Exception e)
        {
            throw new OutcomeException(PinRefusals.For(e.RV), $"C_Login gave {e.RV}", e);
        }
        catch (Exception e) when (Pkcs11Errors.IsFromImpossibleAnswer(e))
        {
            throw new OutcomeException(OutcomeNumber.PinUnanswered, "C_Login gave no CKR at all", e);
        }
    }

    private static void RefuseRisk(PinState state, PinMode mode)
    {
        switch (state)
        {
            case PinState.Locked:
                throw new OutcomeException(OutcomeNumber.PinLocked);
            case PinState.FinalTry when mode != PinMode.GuidedFinalTryConfirmed:
                throw new OutcomeException(OutcomeNumber.PinFinalTry);
            case PinState.CountLow when mode == PinMode.Silent:
                throw new OutcomeException(OutcomeNumber.PinCountLow);
            default:
                return;
        }
    }

    private static void RefuseLength(TokenDescription token, PinSecret pin)
    {
        // Some modules leave the limits out or fill them with nonsense; what no token takes is an empty PIN.
        var limitsTold = token.MaxPinLength > 0 && token.MinPinLength <= token.MaxPinLength;
        if (pin.Bytes.Length == 0 || (limitsTold && (pin.Bytes.Length < token.MinPinLength || pin.Bytes.Length > token.MaxPinLength)))
        {
            throw new OutcomeException(OutcomeNumber.PinLengthRange, $"{token.MinPinLength} to {token.MaxPinLength} bytes; nothing was sent to the token");
        }
    }
}
