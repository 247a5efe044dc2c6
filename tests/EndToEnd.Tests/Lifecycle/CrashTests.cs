using EGovToken.EndToEnd.Tests.Lifecycle.Faults;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>The installer is killed with all its processes; the next run brings the PC to where it should be.</summary>
[TestClass]
public class CrashTests
{
    private const string Nothing = "nothing: the next run makes up for it";

    // Wine's installer rolls nothing back before the next run, as Windows' does. Killed here, it takes the product for installed with
    // features that it knows nothing of, and every later uninstallation copies the file again that it has removed.
    private const string BeyondRepair = "RegisterProduct";

    // After these there is most to make up for.
    private static readonly string[] Worst = ["InstallFiles", "RegisterCertificates", "CreatePortalShortcut", "PublishProduct"];

    private static IEnumerable<string[]> WhileInstalling => Thoroughness
        .Choose(ExecuteSequence.OfInstalling.Where(action => action != BeyondRepair), Worst.Contains)
        .Select(action => new[] { action });

    [TestMethod]
    [DynamicData(nameof(WhileInstalling))]
    public void An_installation_that_was_killed_is_made_up_for_by_the_next(string after) => LifecyclePCs.Try(pc =>
    {
        pc.Kill("/i", after);

        pc.Succeeded(pc.Install());
        pc.AssertHealthy();
        pc.Succeeded(pc.Uninstall());
    }, new FaultRow("Killed while installing", $"after `{after}`", "installed by the next run", Nothing));
}
