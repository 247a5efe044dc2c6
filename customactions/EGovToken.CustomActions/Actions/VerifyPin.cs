using EGovToken.Core.Outcomes;
using EGovToken.Core.Pins;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Hosting;
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
        // Taken out of the session before anything can fail.
        var typed = session.GetProperty(WizardProperties.PinInput);
        session.SetProperty(WizardProperties.PinInput, "");
        var confirmed = session.GetProperty(WizardProperties.FinalTryConfirmed).Length > 0;
        session.SetProperty(WizardProperties.FinalTryConfirmed, "");
        session.SetProperty(WizardProperties.PinVerified, "");
        session.SetProperty(WizardProperties.PinMessage, "");

        var tries = new PinTries(session);
        if (tries.Left == 0)
        {
            session.SetProperty(WizardProperties.PinStopped, "1");
        }
        else if (typed.Length == 0 && session.GetProperty(WizardProperties.PinPad).Length == 0)
        {
            session.SetProperty(WizardProperties.PinMessage, WizardTexts.Of(session).Get("PinEmpty"));
        }
        else
        {
            Verify(session, tries, new PinAttempt(new PinSecret(typed), confirmed ? PinMode.GuidedFinalTryConfirmed : PinMode.Guided));
        }
    }

    private void Verify(IInstallSession session, PinTries tries, PinAttempt attempt)
    {
        try
        {
            var settings = new SettingsReader(session.GetProperty, services.PC.Policies).Read();
            if (!settings.PinVerification)
            {
                throw new OutcomeException(OutcomeNumber.PinNotAllowed);
            }

            WizardToken.Reader(services, settings).VerifyPin(WizardToken.Query(session), attempt);
            session.SetProperty(WizardProperties.PinVerified, "1");
        }
        catch (OutcomeException e)
        {
            session.Log($"{nameof(VerifyPin)}: {e.Outcome}");
            Refuse(session, tries, e.Outcome.Number);
        }
    }

    private void Refuse(IInstallSession session, PinTries tries, OutcomeNumber number)
    {
        tries.Count(number);

        // The token's flags tell what the refusal has made of it, and whether it is still there.
        var look = new TokenLook(services, session);
        look.Run(TimeSpan.Zero);
        if (number == OutcomeNumber.PinLocked)
        {
            // Some modules never set the flag.
            look.ShowTrouble(number);
        }

        session.SetProperty(WizardProperties.PinMessage, PinMessages.Explain(session, number, tries.Left));
    }
}
