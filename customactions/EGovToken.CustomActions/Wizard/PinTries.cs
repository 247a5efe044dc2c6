using System.Globalization;
using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

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
        // Some modules answer a wrong PIN with an error that does not say so: what may have cost a try counts as one.
        if (number is OutcomeNumber.PinIncorrect or OutcomeNumber.PinTryLater or OutcomeNumber.PinUnanswered)
        {
            session.SetProperty(WizardProperties.PinTriesSpent, (Spent + 1).ToString(CultureInfo.InvariantCulture));
        }

        session.SetProperty(WizardProperties.PinStopped, Left == 0 ? "1" : "");
    }
}
