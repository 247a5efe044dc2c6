using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Hosting;

/// <summary>Runs an action and turns whatever it ends with into what the installer understands. Nothing escapes to the installer's process.</summary>
public static class ActionRunner
{
    /// <summary>Runs an action that the installation depends on.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="action">The action.</param>
    /// <param name="services">The PC: where a failure is left, and its user's language.</param>
    /// <returns>Whether the installation may go on.</returns>
    public static bool TryRun(IInstallSession session, IInstallAction action, InstallServices services)
    {
        var name = action.GetType().Name;
        session.Log($"{name}: begin");
        var failure = Attempt(action, session);
        if (failure is null)
        {
            session.Log($"{name}: end");
            return true;
        }

        session.Log($"{name}: {failure}");
        FailureMessage.Show(session, services, failure);
        KeepResult(session, services.LastResult, failure);
        return false;
    }

    /// <summary>Runs an action whose failure must not stop what is under way: a rollback, or a clean-up.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="action">The action.</param>
    public static void RunRegardless(IInstallSession session, IInstallAction action)
    {
        var name = action.GetType().Name;
        session.Log($"{name}: begin");
        session.Log($"{name}: {Attempt(action, session)?.ToString() ?? "end"}");
    }

    private static Outcome? Attempt(IInstallAction action, IInstallSession session)
    {
        try
        {
            action.Run(session);
            return null;
        }
        catch (OutcomeException e)
        {
            return e.Outcome;
        }
#pragma warning disable CA1031 // An exception that reaches the installer's process ends it without a word to the user.
        catch (Exception e)
#pragma warning restore CA1031
        {
            session.Log(e.ToString());
            return Outcome.Of(OutcomeNumber.Unexpected, e.Message);
        }
    }

    private static void KeepResult(IInstallSession session, LastResult lastResult, Outcome outcome)
    {
        try
        {
            lastResult.Write(outcome);
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.RegistryRefused)
        {
            session.Log($"The result could not be written to the registry: {e.Message}");
        }
    }
}
