using System.Runtime.Versioning;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Hosting;

/// <summary>The way from an entry point to its action.</summary>
[SupportedOSPlatform("windows")]
internal static class EntryPoint
{
    /// <summary>Runs an action that the installation depends on.</summary>
    public static ActionResult Run(Session session, Func<InstallServices, IInstallAction> make)
    {
        var services = InstallServices.ForThisUser();
        return ActionRunner.TryRun(new WindowsInstallerSession(session), make(services), services.LastResult)
            ? ActionResult.Success
            : ActionResult.Failure;
    }

    /// <summary>Runs an action whose failure must not stop what is under way.</summary>
    public static ActionResult RunRegardless(Session session, Func<InstallServices, IInstallAction> make)
    {
        ActionRunner.RunRegardless(new WindowsInstallerSession(session), make(InstallServices.ForThisUser()));
        return ActionResult.Success;
    }
}
