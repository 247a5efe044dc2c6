using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Shows the page for a failure with what the execute phase left of its cause. The installer runs one thing only when it has
/// failed, and a dialog alone could not read anything before it shows.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ShowFailure(InstallServices services) : IInstallAction
{
    private const string Dialog = "FailedDialog";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        var texts = WizardTexts.Of(session);
        var number = FindCause(session);
        var sentence = number == OutcomeNumber.Unexpected ? texts.Get("FailedUnknown") : OutcomeTexts.For(number, texts.Language);
        session.SetProperty(WizardProperties.OutcomeText, WizardTexts.Numbered(sentence, number));
        session.ShowDialog(Dialog);
    }

    private OutcomeNumber FindCause(IInstallSession session)
    {
        if (RunOutcome.ReadFailure(services) is { } number)
        {
            return number;
        }

        // The installer itself gave up and has undone everything: what the run before had done is what is there again.
        EarlierOutcome.Restore(session, services.LastResult);
        return OutcomeNumber.Unexpected;
    }
}
