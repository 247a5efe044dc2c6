using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>What an uninstallation has to leave behind: it goes on, and says so.</summary>
internal static class Remainder
{
    /// <summary>Tells the user, the log and the registry.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="action">The action that has to leave it.</param>
    /// <param name="outcome">What is left, and why.</param>
    /// <param name="lastResult">Where the outcome is left.</param>
    public static void Report(this IInstallSession session, string action, Outcome outcome, LastResult lastResult)
    {
        session.Log($"{action}: {outcome}");
        session.ShowError(outcome.ToString());
        lastResult.Write(outcome);
    }
}
