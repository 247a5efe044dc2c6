using EGovToken.Cli.Running;

namespace EGovToken.Cli.Tests;

[TestClass]
public class CommitGateTests
{
    [TestMethod]
    public void A_change_that_has_begun_is_not_given_up()
    {
        var changes = new CommitGate();
        bool? isForbidden = null;

        changes.Make(() => isForbidden = changes.TryForbid());

        Assert.IsFalse(isForbidden);
        Assert.IsTrue(changes.TryForbid());
    }

    [TestMethod]
    public void After_giving_up_no_change_begins()
    {
        var changes = new CommitGate();
        var isMade = false;
        changes.TryForbid();

        Assert.ThrowsExactly<OperationCanceledException>(() => changes.Make(() => isMade = true));

        Assert.IsFalse(isMade);
    }
}
