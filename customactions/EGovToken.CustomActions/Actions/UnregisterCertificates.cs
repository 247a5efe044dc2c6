using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Unregisters exactly the certificates that the journal says this product registered. One that the store does not give up is
/// named and stays in the journal; it does not keep the product from being removed. Where the per-machine package is installed as
/// well, all stay: the journal, which is the user's, belongs to that installation from now on.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class UnregisterCertificates(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (services.PC.Machine.IsInstalled)
        {
            session.Log("UnregisterCertificates: the certificates stay for the per-machine installation");
            return;
        }

        var refused = services.PC.Registrar.Unregister(onSetAside: name => UnreadableJournal.Tell(session, name), regardless: true);
        if (refused.Count > 0)
        {
            session.Report(nameof(UnregisterCertificates), Outcome.Of(OutcomeNumber.UnregisteredInPart, string.Join("; ", refused)), services.LastResult);
        }
    }
}

/// <summary>Registers again what <see cref="UnregisterCertificates"/> unregistered.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackUnregisterCertificates(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        foreach (var refused in services.PC.Registrar.RollbackUnregister())
        {
            session.Log($"{nameof(RollbackUnregisterCertificates)}: {refused}");
        }
    }
}

/// <summary>What an uninstallation has to leave behind: it goes on, and reports it.</summary>
internal static class ReportLeftover
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

/// <summary>
/// Drops the product's records from the user's registry once the uninstallation can no longer be rolled back. What could not be
/// removed keeps its record, and the result that tells of it.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ForgetUserState(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        services.PC.Registrar.ForgetUnregistered();
        var shortcutLeft = services.Shortcut.IsOurs != false;
        if (!shortcutLeft)
        {
            new ShortcutRecord(services.PC.Registry).Forget();
        }

        if (!shortcutLeft && services.PC.Journal.ReadAll().Count == 0)
        {
            services.LastResult.Forget();
        }

        services.PC.UserSettings.Forget();

        // The product stays where the per-machine package is installed, and its logon cleanup forgets them when that goes.
        if (!services.PC.Machine.IsInstalled)
        {
            services.PC.ForgetMemories();
        }
    }
}
