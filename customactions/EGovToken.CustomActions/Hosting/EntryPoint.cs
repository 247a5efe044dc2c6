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
        var installation = new WindowsInstallerSession(session);
        var services = InstallServices.ForThisUser(installation.Log);
        return ActionRunner.TryRun(installation, make(services), services)
            ? ActionResult.Success
            : ActionResult.Failure;
    }

    /// <summary>Runs an action whose failure must not stop what is under way.</summary>
    public static ActionResult RunRegardless(Session session, Func<InstallServices, IInstallAction> make)
    {
        var installation = new WindowsInstallerSession(session);
        ActionRunner.RunRegardless(installation, make(InstallServices.ForThisUser(installation.Log)));
        return ActionResult.Success;
    }
}
