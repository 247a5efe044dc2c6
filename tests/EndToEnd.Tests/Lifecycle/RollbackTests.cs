using EGovToken.EndToEnd.Tests.Lifecycle.Faults;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>A failure after any action leaves the PC as it was.</summary>
[TestClass]
public class RollbackTests
{
    private const string InstallersMessage = "the page *Failed*; silently exit code 1603; the log names the action";

    private static IEnumerable<string[]> WhileInstalling => ExecuteSequence.OfInstalling.Select(action => new[] { action });

    [TestMethod]
    [DynamicData(nameof(WhileInstalling))]
    public void An_installation_that_fails_leaves_nothing(string after) => LifecyclePCs.Try(pc =>
    {
        pc.Fail("/i", after);
    }, new FaultRow("A failure while installing", $"after `{after}`", "as before", InstallersMessage));
}
