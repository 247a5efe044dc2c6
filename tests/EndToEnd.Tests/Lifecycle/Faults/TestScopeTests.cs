namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>No row of docs/faults.md is left out for good.</summary>
[TestClass]
public class TestScopeTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(999_999_997)]
    public void Four_runs_in_a_row_try_every_row_and_no_single_one_does(int seed)
    {
        var rows = Enumerable.Range(0, 23).ToList();

        var runs = Enumerable.Range(seed, 4).Select(one => TestScope.Part(rows, TestScope.RareParts, one).ToList()).ToList();

        CollectionAssert.AreEquivalent(rows, runs.SelectMany(static run => run).ToList());
        Assert.IsTrue(runs.TrueForAll(run => run.Count < rows.Count));
        CollectionAssert.AreEqual(runs[0], TestScope.Part(rows, TestScope.RareParts, seed).ToList(), "a seed that is given tries the same again");
    }
}
