using EGovToken.Cli.Commands;
using EGovToken.Cli.Registering;
using EGovToken.Cli.Reports;
using EGovToken.Core.Outcomes;

namespace EGovToken.Cli.Logon;

/// <summary>
/// What is left to do at a user's logon once the installation for everybody is gone: SYSTEM, which removed it, could not reach his
/// certificate stores. While there is an installation, for everybody or his own, there is nothing to do; nor while the installer is at
/// work: an upgrade takes the older version away before the newer one says that it is there.
/// </summary>
/// <param name="session">The command that asks.</param>
internal sealed class LogonCleanup(CommandSession session)
{
    /// <summary>Unregisters everything of this product and forgets its results, so that the user's registry is as it was.</summary>
    /// <exception cref="OutcomeException">Every failure of the registry.</exception>
    public UnregistrationReport CleanUp()
    {
        if (session.PC.UserPackage.IsInstallerAtWork || session.PC.Machine.IsInstalled || session.PC.UserPackage.FindProducts().Count > 0)
        {
            return Nothing();
        }

        var report = session.PC.Journal.ReadAll().Count > 0
            ? KeptResult.Of(session.PC, () => new Unregistration(session).Unregister(all: true))
            : Nothing();
        if (session.PC.Journal.ReadAll().Count == 0)
        {
            session.PC.LastResult.Forget();
            session.PC.Registry.DeleteIfEmpty("");
        }

        return report;
    }

    private static UnregistrationReport Nothing() => new(Outcome.Of(OutcomeNumber.NothingToUnregister));
}
