using EGovToken.EndToEnd.Tests.Lifecycle.Packages;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>A failure after any action leaves the PC as it was.</summary>
[TestClass]
public class RollbackTests
{
    private static IEnumerable<string[]> WhileInstalling => ExecuteSequence.OfInstalling.Select(action => new[] { action });

    private static IEnumerable<string[]> WhileUninstalling => ExecuteSequence.OfUninstalling.Select(action => new[] { action });

    [TestMethod]
    [DynamicData(nameof(WhileInstalling))]
    public void An_installation_that_fails_leaves_nothing(string after) => LifecyclePCs.Try(pc =>
    {
        Assert.AreEqual(LifecyclePC.Failed, pc.Install($"FAILAFTER={after}").ExitCode, pc.Citizen.LastLog);

        pc.AssertAsBefore();
    });

    [TestMethod]
    [DynamicData(nameof(WhileUninstalling))]
    public void An_uninstallation_that_fails_takes_nothing(string after) => LifecyclePCs.Try(pc =>
    {
        var installed = pc.Installed();

        Assert.AreEqual(LifecyclePC.Failed, pc.Uninstall($"FAILAFTER={after}").ExitCode, pc.Citizen.LastLog);
        pc.AssertAs(installed);

        Assert.AreEqual(0, pc.Uninstall().ExitCode, pc.Citizen.LastLog);
    });
}
