using System.Runtime.Versioning;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Installation;
using static EGovToken.CustomActions.EntryPoint;

namespace EGovToken.CustomActions;

/// <summary>What the installer calls: one line each, named like the CustomAction rows and the classes under Actions.</summary>
[SupportedOSPlatform("windows")]
public static class EntryPoints
{
#pragma warning disable CS1591 // Each entry point is documented at its class.
    [CustomAction]
    public static ActionResult ValidateSettings(Session session) => Run(session, services => new ValidateSettings(services));

    [CustomAction]
    public static ActionResult ReadMachineSettings(Session session) => Run(session, services => new ReadMachineSettings(services));

    [CustomAction]
    public static ActionResult FindCommonShortcut(Session session) => Run(session, services => new FindCommonShortcut(services));

    [CustomAction]
    public static ActionResult EndLogons(Session session) => RunRegardless(session, services => new EndLogons(services));

    [CustomAction]
    public static ActionResult LeaveCleanup(Session session) => RunRegardless(session, services => new LeaveCleanup(services));

    [CustomAction]
    public static ActionResult RollbackLeaveCleanup(Session session) => RunRegardless(session, services => new RollbackLeaveCleanup(services));

    [CustomAction]
    public static ActionResult EndCleanup(Session session) => RunRegardless(session, services => new EndCleanup(services));

    [CustomAction]
    public static ActionResult PlanRegistration(Session session) => Run(session, services => new PlanRegistration(services));

    [CustomAction]
    public static ActionResult KeepSettings(Session session) => Run(session, services => new KeepSettings(services));

    [CustomAction]
    public static ActionResult RollbackKeepSettings(Session session) => RunRegardless(session, services => new RollbackKeepSettings(services));

    [CustomAction]
    public static ActionResult RegisterCertificates(Session session) => Run(session, services => new RegisterCertificates(services));

    [CustomAction]
    public static ActionResult RollbackRegisterCertificates(Session session) => RunRegardless(session, services => new RollbackRegisterCertificates(services));

    [CustomAction]
    public static ActionResult UnregisterCertificates(Session session) => Run(session, services => new UnregisterCertificates(services));

    [CustomAction]
    public static ActionResult RollbackUnregisterCertificates(Session session) => RunRegardless(session, services => new RollbackUnregisterCertificates(services));

    [CustomAction]
    public static ActionResult CreatePortalShortcut(Session session) => Run(session, services => new CreatePortalShortcut(services));

    [CustomAction]
    public static ActionResult RollbackPortalShortcut(Session session) => RunRegardless(session, services => new RollbackPortalShortcut(services));

    [CustomAction]
    public static ActionResult RemovePortalShortcut(Session session) => Run(session, services => new RemovePortalShortcut(services));

    [CustomAction]
    public static ActionResult RollbackRemovePortalShortcut(Session session) => RunRegardless(session, services => new RollbackRemovePortalShortcut(services));

    [CustomAction]
    public static ActionResult ForgetUserState(Session session) => RunRegardless(session, services => new ForgetUserState(services));

    [CustomAction]
    public static ActionResult RefuseDowngrade(Session session) => Run(session, _ => new RefuseDowngrade());

    [CustomAction]
    public static ActionResult RefuseWrongScope(Session session) => Run(session, services => new RefuseWrongScope(services));

    [CustomAction]
    public static ActionResult LoadTexts(Session session) => Run(session, services => new LoadTexts(services));

    [CustomAction]
    public static ActionResult LoadOptions(Session session) => Run(session, services => new LoadOptions(services));

    [CustomAction]
    public static ActionResult DetectToken(Session session) => Run(session, services => new DetectToken(services));

    [CustomAction]
    public static ActionResult VerifyPin(Session session) => Run(session, services => new VerifyPin(services));

    [CustomAction]
    public static ActionResult ListCertificates(Session session) => Run(session, services => new ListCertificates(services));

    [CustomAction]
    public static ActionResult CheckOptions(Session session) => Run(session, services => new CheckOptions(services));

    [CustomAction]
    public static ActionResult StashPreviousResult(Session session) => RunRegardless(session, services => new StashPreviousResult(services));

    [CustomAction]
    public static ActionResult ReadOutcome(Session session) => RunRegardless(session, services => new ReadOutcome(services));

    [CustomAction]
    public static ActionResult ShowFailure(Session session) => RunRegardless(session, services => new ShowFailure(services));

    [CustomAction]
    public static ActionResult ShowCancelled(Session session) => RunRegardless(session, services => new ShowCancelled(services));

    [CustomAction]
    public static ActionResult CheckSignature(Session session) => RunRegardless(session, services => new CheckSignature(services));

    [CustomAction]
    public static ActionResult OpenPortal(Session session) => RunRegardless(session, services => new OpenPortal(services));

    [CustomAction]
    public static ActionResult OpenLog(Session session) => RunRegardless(session, services => new OpenLog(services));
#pragma warning restore CS1591
}

/// <summary>The way from an entry point to its action.</summary>
[SupportedOSPlatform("windows")]
internal static class EntryPoint
{
    /// <summary>Runs an action that the installation depends on.</summary>
    public static ActionResult Run(Session session, Func<InstallServices, IInstallAction> make)
    {
        var installation = new WindowsInstallerSession(session);
        var services = InstallServices.ForThisUser(installation.Log);
        return ActionRunner.Run(installation, make(services), services) switch
        {
            ActionEnd.Done => ActionResult.Success,
            ActionEnd.Cancelled => ActionResult.UserExit,
            _ => ActionResult.Failure,
        };
    }

    /// <summary>Runs an action whose failure must not stop what is under way.</summary>
    public static ActionResult RunRegardless(Session session, Func<InstallServices, IInstallAction> make)
    {
        ActionRunner.RunRegardless(new WindowsInstallerSession(session), log => make(InstallServices.ForThisUser(log)));
        return ActionResult.Success;
    }
}
