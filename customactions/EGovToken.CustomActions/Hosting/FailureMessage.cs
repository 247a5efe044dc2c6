using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Hosting;

/// <summary>Tells a failure to whoever is there to read it, once.</summary>
internal static class FailureMessage
{
    private const string UILevel = "UILevel";

    // INSTALLUILEVEL_NONE, _BASIC, _REDUCED and _FULL.
    private const string NoUI = "2";
    private const string BasicUI = "3";
    private const string ReducedUI = "4";

    /// <summary>Shows the failure if no page of the wizard will; its line in the log has been written before.</summary>
    public static void Show(IInstallSession session, InstallServices services, Outcome failure)
    {
        switch (session.GetProperty(UILevel))
        {
            case NoUI:
                // Nobody sees it: it goes into the event log, like the log in English.
                session.ShowError(failure.ToString());
                break;
            case BasicUI or ReducedUI:
                session.ShowError(Localized(session, services, failure));
                break;
            default:
                // The wizard's last page tells it. Deferred actions, which see no properties, cannot know whether there is one; a
                // message box of theirs would come before it, so without one the log and the last result have to do.
                break;
        }
    }

    private static string Localized(IInstallSession session, InstallServices services, Outcome failure)
    {
        var sentence = OutcomeTexts.For(failure.Number, WizardTexts.Decide(session, services));
        return WizardTexts.Numbered(failure.Detail.Length == 0 ? sentence : $"{sentence} ({failure.Detail})", failure.Number);
    }
}
