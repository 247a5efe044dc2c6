using EGovToken.Cli.Options;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;

namespace EGovToken.Cli.PinEntry;

/// <summary>
/// Gets the PIN for one attempt, and before that the consent that the token's state calls for. What is forbidden ends here, before
/// anybody types a PIN; the guard before C_Login forbids it once more.
/// </summary>
/// <param name="session">The command that needs the PIN.</param>
internal sealed class PinPrompter(CommandSession session)
{
    /// <summary>Gets the PIN.</summary>
    /// <param name="token">The token as it described itself just now.</param>
    /// <param name="consent">What the user said on the command line.</param>
    /// <exception cref="OutcomeException">The PIN is not allowed or blocked, consent is missing, or there is nobody to ask.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public PinAttempt Ask(TokenDescription token, PinConsent consent)
    {
        session.LogToken(token);
        if (!session.Settings.PinVerification)
        {
            throw new OutcomeException(OutcomeNumber.PinNotAllowed);
        }

        PinGuard.RefuseUnusable(token.PinState);
        if (token.HasPinPad && consent.FromInput)
        {
            // Nothing but the token's own keys takes the PIN: C_Login would wait for a person whom a script does not have.
            throw new OutcomeException(OutcomeNumber.UsageError, session.Texts.Get("Usage.PinPad"));
        }

        var isGuided = !consent.FromInput && session.Environment.Keyboard.IsThere;
        if (isGuided)
        {
            session.Tell(session.Texts.Get("Pin.State", token.Serial, token.Label, session.Texts.Get($"PinState.{token.PinState}")));
        }

        var mode = ModeFor(token.PinState, consent, isGuided);
        return session.Attempt = new PinAttempt(PinFor(token, consent, isGuided), mode);
    }

    private PinMode ModeFor(PinState state, PinConsent consent, bool isGuided) => state switch
    {
        PinState.FinalTry => consent.FinalTry || (isGuided && ConfirmsFinalTry())
            ? PinMode.GuidedFinalTryConfirmed
            : throw new OutcomeException(OutcomeNumber.PinFinalTry),
        PinState.CountLow when isGuided => Warned(),
        PinState.CountLow => consent.AcceptCountLow ? PinMode.Guided : throw new OutcomeException(OutcomeNumber.PinCountLow),

        // The state may turn worse before the PIN is sent; what the user has not agreed to is refused then.
        _ => isGuided ? PinMode.Guided : PinMode.Silent,
    };

    private PinSecret PinFor(TokenDescription token, PinConsent consent, bool isGuided)
    {
        if (token.HasPinPad)
        {
            session.Tell(session.Texts.Get("Pin.PinPad"));
            return new PinSecret("");
        }

        if (consent.FromInput)
        {
            using var input = session.Environment.OpenInput();
            return PinStdinReader.Read(input);
        }

        return isGuided
            ? new PinConsoleReader(session.Environment.Keyboard, session.Environment.Errors).Read(session.Texts.Get("Pin.Prompt"))
            : throw new OutcomeException(OutcomeNumber.UsageError, session.Texts.Get("Usage.PinStdin"));
    }

    private PinMode Warned()
    {
        session.Tell(session.Texts.Get("Pin.CountLow"));
        return PinMode.Guided;
    }

    private bool ConfirmsFinalTry()
    {
        var word = session.Texts.Get("Pin.FinalTryWord");
        session.Tell(session.Texts.Get("Pin.FinalTry", word));
        return string.Equals(session.Environment.Keyboard.ReadLine()?.Trim(), word, StringComparison.Ordinal);
    }
}
