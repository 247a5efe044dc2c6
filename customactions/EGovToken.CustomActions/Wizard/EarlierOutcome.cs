using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

/// <summary>The outcome of the run before this one: out of the way while this one makes its own, and not lost if it makes none.</summary>
internal static class EarlierOutcome
{
    // Tells "there was none" from "it has not been set aside".
    private const string None = "none";

    /// <summary>Takes it out of the registry, so that the last page cannot take it for this run's.</summary>
    public static void SetAside(IInstallSession session, LastResult lastResult)
    {
        session.SetProperty(WizardProperties.EarlierOutcome, lastResult.Read() ?? None);
        lastResult.Forget();
    }

    /// <summary>Puts it back in the place of whatever this run has left; does nothing when it was never set aside.</summary>
    public static void Restore(IInstallSession session, LastResult lastResult)
    {
        switch (session.GetProperty(WizardProperties.EarlierOutcome))
        {
            case "":
                break;
            case None:
                lastResult.Forget();
                break;
            case var line:
                lastResult.Restore(line);
                break;
        }
    }
}
