using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>Runs an action and turns whatever it ends with into what the installer understands. Nothing escapes to the installer's process.</summary>
public static class ActionRunner
{
    /// <summary>Runs an action that the installation depends on.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="action">The action.</param>
    /// <param name="services">The PC: where a failure is left, and its user's language.</param>
    /// <returns>How the installation goes on.</returns>
    public static ActionEnd Run(IInstallSession session, IInstallAction action, InstallServices services)
    {
        var name = action.GetType().Name;
        try
        {
            session.Log($"{name}: begin");
            var failure = Attempt(action, session);
            if (failure is null)
            {
                session.Log($"{name}: end");
                return ActionEnd.Done;
            }

            session.Log($"{name}: {failure}");
            FailureMessage.Show(session, services, failure);
            KeepResult(session, services.LastResult, failure);
            return ActionEnd.Failed;
        }
        catch (OperationCanceledException)
        {
            return ActionEnd.Cancelled;
        }
    }

    /// <summary>Runs an action that nothing must keep from its end, neither its own failure nor a cancellation: a rollback, or a clean-up.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="make">Makes the action; its services log by what is handed in, so that their lines do not end it either.</param>
    public static void RunRegardless(IInstallSession session, Func<Action<string>, IInstallAction> make)
    {
        var unshaken = new UnshakenSession(session);
        var action = make(unshaken.Log);
        var name = action.GetType().Name;
        unshaken.Log($"{name}: begin");
        try
        {
            unshaken.Log($"{name}: {Attempt(action, unshaken)?.ToString() ?? "end"}");
        }
        catch (OperationCanceledException)
        {
            unshaken.Log($"{name}: cancelled");
        }
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
        catch (Exception e) when (e is not OperationCanceledException)
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

/// <summary>How an action ended.</summary>
public enum ActionEnd
{
    /// <summary>The installation goes on.</summary>
    Done,

    /// <summary>It cannot go on.</summary>
    Failed,

    /// <summary>The user has cancelled it.</summary>
    Cancelled,
}

/// <summary>An installation whose messages are lost rather than that they end the action: who rolls back must come to the end.</summary>
/// <param name="session">The installation.</param>
internal sealed class UnshakenSession(IInstallSession session) : IInstallSession
{
    public string DeferredData => session.DeferredData;

    public string GetProperty(string name) => session.GetProperty(name);

    public void SetProperty(string name, string value) => session.SetProperty(name, value);

    public PinSecret TakePin(string name) => session.TakePin(name);

    public void Log(string line) => Try(() => session.Log(line));

    public void ShowError(string text) => Try(() => session.ShowError(text));

    public void FillList(string property, IReadOnlyList<ListRow> rows) => session.FillList(property, rows);

    public void ShowDialog(string name) => session.ShowDialog(name);

    private static void Try(Action say)
    {
        try
        {
            say();
        }
#pragma warning disable CA1031 // Whatever it is: what the line was to say is done all the same.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}

/// <summary>Reports a failure to the user, if there is one to read it, once.</summary>
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
