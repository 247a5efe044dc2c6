using EGovToken.Core.Windows;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Leaves the programs of a per-machine installation to the users' next logons, which remove what is registered for them: SYSTEM cannot
/// reach their certificate stores. A task ends that. Whatever of it fails, the uninstallation goes on.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class LeaveCleanup(InstallServices services) : IInstallAction
{
    /// <summary>Where the programs are: written by the package, in a key that only administrators write.</summary>
    public const string InstallFolder = "InstallFolder";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (services.PC.Machine.Find(InstallFolder) is not { Length: > 0 } installed)
        {
            session.Log($"{nameof(LeaveCleanup)}: the registry does not say where the programs are; what is registered for users stays");
            return;
        }

        try
        {
            services.Cleanup.Leave(installed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Log(
                $"{nameof(LeaveCleanup)}: nothing could be left that removes the users' registrations at their next logons, and they stay. "
                + $"\"egovtoken unregister --all-ours\" removes them, as each user, once the product is installed again. {e.Message}");
            return;
        }

        session.Log($"{nameof(LeaveCleanup)}: each user's next logon removes that user's registrations");
        try
        {
            services.Cleanup.Schedule(DateTime.Now);
        }
        catch (IOException e)
        {
            session.Log(
                $"{nameof(LeaveCleanup)}: no task was created that removes the programs and the Run value {PendingCleanup.Name} "
                + $"in {PendingCleanup.Days} days. An administrator has to (docs/machine-installation.md, Uninstalling). {e.Message}");
        }
    }
}

/// <summary>Ends the logons that wait for a token, of every user: their programs are about to be replaced or removed.</summary>
/// <param name="services">The PC.</param>
public sealed class EndLogons(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (services.PC.Machine.Find(LeaveCleanup.InstallFolder) is { Length: > 0 } installed)
        {
            var (all, ended) = services.EndWaitingLogons(installed);
            session.Log($"{nameof(EndLogons)}: {all} waited for a token, {ended} of them have ended");
        }
    }
}

/// <summary>Removes what <see cref="LeaveCleanup"/> left, as the product stays.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackLeaveCleanup(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => services.Cleanup.Remove();
}

/// <summary>
/// Removes what an earlier uninstallation left, as the product is back; once that can no longer be rolled back, since then it would
/// still be needed. What stays for now does the product no harm: it does nothing while that is installed.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class EndCleanup(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        // One that waits for this very installer would keep its program from being removed.
        services.EndWaitingLogons(services.Cleanup.Folder);
        services.Cleanup.Remove();
    }
}
