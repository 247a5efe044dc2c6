using System.Globalization;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>Verifies the PIN that was typed: one C_Login at most for one click, and none after the wizard's last try.</summary>
/// <param name="services">The PC.</param>
public sealed class VerifyPin(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        // Out of the session before anything can fail, and overwritten on every way on which no token gets it.
        var confirmed = session.GetProperty(WizardProperties.FinalTryConfirmed).Length > 0;
        using var attempt = new PinAttempt(
            session.TakePin(WizardProperties.PinInput), confirmed ? PinMode.GuidedFinalTryConfirmed : PinMode.Guided);
        session.SetProperty(WizardProperties.FinalTryConfirmed, "");
        session.SetProperty(WizardProperties.PinMessage, "");

        var tries = new PinTries(session);
        if (tries.Left == 0)
        {
            WizardRoute.Lead(session, WizardPage.PinStop);
        }
        else if (attempt.Length == 0 && session.GetProperty(WizardProperties.PinPad).Length == 0)
        {
            session.SetProperty(WizardProperties.PinMessage, WizardTexts.Of(session).Get("PinEmpty"));
            WizardRoute.Lead(session, WizardPage.Pin);
        }
        else
        {
            Verify(session, tries, attempt);
        }
    }

    private void Verify(IInstallSession session, PinTries tries, PinAttempt attempt)
    {
        try
        {
            var settings = services.SettingsOf(session).Read();
            if (!settings.PinVerification)
            {
                throw new OutcomeException(OutcomeNumber.PinNotAllowed);
            }

            WizardToken.Reader(services, settings).VerifyPin(WizardToken.Query(session), _ => attempt);
        }
        catch (OutcomeException e)
        {
            session.Log($"{nameof(VerifyPin)}: {e.Outcome}");
            Refuse(session, tries, e.Outcome.Number);
            return;
        }

        new ListCertificates(services).Run(session);
    }

    private void Refuse(IInstallSession session, PinTries tries, OutcomeNumber number)
    {
        tries.Count(number);

        // The token's flags tell what the refusal has made of it, and whether it is still there.
        var look = new TokenDetector(services, session);
        var page = look.Run(TimeSpan.Zero);
        if (number is OutcomeNumber.PinLocked or OutcomeNumber.PinBlockedNow)
        {
            // Some modules never set the flag.
            look.ShowTrouble(number);
        }
        else if (page == WizardPage.Pin)
        {
            WizardRoute.Lead(session, WizardRoute.AfterRefusal(tries.Left));
        }

        session.SetProperty(WizardProperties.PinMessage, PinMessages.Explain(session, number, tries.Left));
    }
}

/// <summary>Tells a citizen what came of the PIN, and what to do.</summary>
internal static class PinMessages
{
    /// <summary>The sentence for a refusal, with its number.</summary>
    public static string Explain(IInstallSession session, OutcomeNumber number, int triesLeft)
    {
        var texts = WizardTexts.Of(session);
        var sentence = number switch
        {
            OutcomeNumber.PinIncorrect => texts.Get("PinWrong", triesLeft),
            OutcomeNumber.PinLengthRange => texts.Get(
                "PinLength", session.GetProperty(WizardProperties.PinShortest), session.GetProperty(WizardProperties.PinLongest)),
            OutcomeNumber.PinFinalTry => texts.Get("PinFinalTryUnticked"),
            OutcomeNumber.PinExpired => texts.Get("PinExpired"),
            OutcomeNumber.PinNotSet => texts.Get("PinNotSet"),
            OutcomeNumber.PinEntryCancelled => texts.Get("PinPadCancelled"),

            // The page that comes next says what can be done.
            OutcomeNumber.PinLocked or OutcomeNumber.PinBlockedNow => texts.Get("TokenBlockedTitle"),
            OutcomeNumber.PinTryLater or OutcomeNumber.PinUnanswered => texts.Get("PinTryLater", triesLeft),
            _ => null,
        };
        return sentence is null ? TokenErrorMessages.Explain(texts, number) : WizardTexts.Numbered(sentence, number);
    }
}

/// <summary>Counts the PINs that were tried without success: a token forgives more, and the wizard leaves it those.</summary>
/// <param name="session">The installation; the count lasts as long as its wizard, whatever page or token the user goes to.</param>
internal sealed class PinTries(IInstallSession session)
{
    /// <summary>How many the wizard takes.</summary>
    public const int Allowed = 3;

    /// <summary>How many are left.</summary>
    public int Left => Math.Max(0, Allowed - Spent);

    private int Spent => int.TryParse(
        session.GetProperty(WizardProperties.PinTriesSpent), NumberStyles.None, CultureInfo.InvariantCulture, out var spent) ? spent : 0;

    /// <summary>Takes a refusal into account if the token may have counted it.</summary>
    /// <param name="number">What the PIN came to.</param>
    public void Count(OutcomeNumber number)
    {
        if (PinRefusals.MayHaveCostATry(number))
        {
            session.SetProperty(WizardProperties.PinTriesSpent, (Spent + 1).ToString(CultureInfo.InvariantCulture));
        }
    }
}
