using EGovToken.EndToEnd.Tests.Lifecycle.Faults;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>A failure after any action leaves the PC as it was.</summary>
[TestClass]
public class RollbackTests
{
    private const string InstallersMessage = "the page *Failed*; silently exit code 1603; the log names the action";

    // Wine's rollback puts a removed file back by installing it again; that fails, and the rollback ends there.
    private const string EndOfWinesRollback = "RemoveFiles";

    // What these have taken there is most to put back of.
    private static readonly string[] Worst = ["RemovePortalShortcut", "RemoveRegistryValues"];

    private static IEnumerable<string[]> WhileInstalling => ExecuteSequence.OfInstalling.Select(action => new[] { action });

    private static IEnumerable<string[]> WhileUninstalling => TestScope
        .Choose(ExecuteSequence.OfUninstalling.TakeWhile(static action => action != EndOfWinesRollback), Worst.Contains)
        .Select(action => new[] { action });

    [WindowsTest]
    [DynamicData(nameof(WhileInstalling))]
    public void An_installation_that_fails_leaves_nothing(string after) => LifecyclePCs.Try(pc =>
    {
        pc.Fail("/i", after);
    }, new FaultRow("A failure while installing", $"after `{after}`", "as before", InstallersMessage));

    [WindowsTest]
    [DynamicData(nameof(WhileUninstalling))]
    public void An_uninstallation_that_fails_takes_nothing(string after) => LifecyclePCs.Try(pc =>
    {
        var installed = pc.Installed();

        pc.Fail("/x", after);
        pc.AssertUsersAs(installed);

        pc.Succeeded(pc.Install());
        pc.AssertHealthy();
        pc.Succeeded(pc.Uninstall());
    }, new FaultRow("A failure while uninstalling", $"after `{after}`", "certificates and shortcut as installed; the files are Windows Installer's to put back", InstallersMessage));
}
