using EGovToken.EndToEnd.Tests.Lifecycle.Faults;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>The installer is killed with all its processes; the next run brings the PC to where it should be.</summary>
[TestClass]
public class CrashTests
{
    // ERROR_UNKNOWN_PRODUCT: the run that was killed had got far enough.
    private const int NothingToUninstall = 1605;

    private const string Nothing = "nothing: the next run makes up for it";

    // Wine's installer rolls nothing back before the next run, as Windows' does. Killed here, it takes the product for installed with
    // features that it knows nothing of, and every later uninstallation copies the file again that it has removed.
    private const string BeyondRepair = "RegisterProduct";

    // After these there is most to make up for.
    private static readonly string[] Worst = ["InstallFiles", "RegisterCertificates", "CreatePortalShortcut", "PublishProduct"];

    private static IEnumerable<string[]> WhileInstalling => TestScope
        .Choose(ExecuteSequence.OfInstalling.Where(action => action != BeyondRepair), Worst.Contains)
        .Select(action => new[] { action });

    // What the log says, and the action that it is said in, or the first one that changes the PC behind it.
    private static IEnumerable<string[]> AmidInstalling => TestScope
        .Choose<(string Logged, string Action)>(
            [
                ("PlanRegistration: begin", "InstallInitialize"),
                ("RegisterCertificates: begin", "RegisterCertificates"),
                ("RegisterCertificates: EGT1001", "RegisterCertificates"),
                ("CreatePortalShortcut: begin", "CreatePortalShortcut"),
            ],
            static moment => moment.Logged == "RegisterCertificates: begin")
        .Select(moment => new[] { moment.Logged, moment.Action });

    private static IEnumerable<string[]> WhileRepairing => TestScope
        .Choose(["InstallInitialize", "InstallFiles", "RegisterCertificates", "CreatePortalShortcut"], static action => action == "RegisterCertificates")
        .Select(action => new[] { action });

    private static IEnumerable<string[]> WhileUninstalling => TestScope
        .Choose(ExecuteSequence.OfUninstalling, static action => action == "RemovePortalShortcut")
        .Select(action => new[] { action });

    [WindowsTest]
    [DynamicData(nameof(WhileInstalling))]
    public void An_installation_that_was_killed_is_made_up_for_by_the_next(string after) => LifecyclePCs.Try(pc =>
    {
        pc.Kill("/i", after);

        pc.Succeeded(pc.Install());
        pc.AssertHealthy();
        pc.Succeeded(pc.Uninstall());
    }, new FaultRow("Killed while installing", $"after `{after}`", "installed by the next run", Nothing));

    [WindowsTest]
    [DynamicData(nameof(AmidInstalling))]
    public void An_installation_that_was_killed_amid_an_action_is_made_up_for_by_the_next(string logged, string action) => LifecyclePCs.Try(pc =>
    {
        pc.KillAt("/i", logged, action);

        pc.Succeeded(pc.Install());
        pc.AssertHealthy();
        pc.Succeeded(pc.Uninstall());
    }, new FaultRow("Killed while installing", $"when the log says `{logged}`", "installed by the next run", Nothing));

    [WindowsTest]
    [DynamicData(nameof(WhileRepairing))]
    public void A_repair_that_was_killed_is_made_up_for_by_the_next(string after) => LifecyclePCs.Try(pc =>
    {
        var installed = pc.Installed();
        Damage.Everything(pc);
        pc.Kill(LifecyclePC.RepairVerb, after);

        pc.Succeeded(pc.Repair());
        pc.AssertHealthy();
        pc.AssertInstalledAs(installed);
        pc.Succeeded(pc.Uninstall());
    }, new FaultRow("Killed while repairing", $"after `{after}`", "installed by the next repair", Nothing));

    [WindowsTest]
    [DynamicData(nameof(WhileUninstalling))]
    public void An_uninstallation_that_was_killed_is_made_up_for_by_another_life(string after) => LifecyclePCs.Try(
        pc =>
        {
            pc.Succeeded(pc.Install());
            pc.Kill("/x", after);

            // Windows rolls a killed run back before it begins the next; Wine does not, and may take a component for removed whose
            // files are there. So the uninstallation that comes next need not find everything, but the life after it must.
            Assert.IsTrue(pc.Uninstall().ExitCode is 0 or NothingToUninstall, pc.LogEnd);
            pc.Succeeded(pc.Install());
            pc.AssertHealthy();
            pc.Succeeded(pc.Uninstall());
        },
        new FaultRow("Killed while uninstalling", $"after `{after}`", "as before, at the latest after another installation and uninstallation", Nothing));
}
