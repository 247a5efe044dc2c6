using EGovToken.Ice.Tests.Spoiling;

namespace EGovToken.Ice.Tests;

[TestClass]
public class EvaluatorTests
{
    private const int Last = 105;

    // The full set has no such evaluator.
    private const int Missing = 37;

    [TestMethod]
    public void Every_evaluator_of_the_full_set_is_accounted_for()
    {
        CollectionAssert.AreEqual(
            Enumerable.Range(1, Last).Except([Missing]).ToList(),
            Evaluators.All.Select(evaluator => evaluator.Number).ToList());
    }

    [TestMethod]
    public void A_rule_speaks_in_the_name_of_its_evaluator_alone()
    {
        var strangers = from spoiler in Spoiler.All
                        let evaluator = Evaluators.Ruled.Single(evaluator => evaluator.Number == spoiler.Ice)
                        from finding in evaluator.Rule(spoiler.Spoil(spoiler.Package.Tables))
                        where finding.Ice != evaluator.Number
                        select $"{evaluator.Name}: {finding}";

        Assert.IsEmpty(strangers);
    }

    [TestMethod]
    public void Every_rule_is_seen_to_find_something() =>
        Assert.IsEmpty(Evaluators.Ruled.Select(evaluator => evaluator.Number).Except(Spoiler.All.Select(spoiler => spoiler.Ice)));

    private static IEnumerable<object[]> Spoiled => Spoiler.All.Select(spoiler => new object[] { spoiler.ToString() });

    [TestMethod]
    [DynamicData(nameof(Spoiled))]
    public void A_spoiled_table_is_found(string name)
    {
        var spoiler = Spoiler.All.Single(spoiler => spoiler.ToString() == name);
        var evaluator = Evaluators.Ruled.Single(evaluator => evaluator.Number == spoiler.Ice);
        var good = spoiler.Package.Tables;

        var found = evaluator.Rule(spoiler.Spoil(good)).Except(evaluator.Rule(good)).ToList();

        Assert.IsTrue(
            found.Any(finding => finding.Table == spoiler.Table && finding.Key.Contains(spoiler.Key, StringComparison.Ordinal)),
            $"wanted {evaluator.Name} of {spoiler.Table} {spoiler.Key}, found: {string.Join('\n', found)}");
    }

    private static IEnumerable<object[]> TablesWithoutRule =>
        Evaluators.All.OfType<TablelessEvaluator>()
            .SelectMany(evaluator => evaluator.Tables)
            .Distinct()
            .Select(table => new object[] { table });

    [TestMethod]
    [DynamicData(nameof(TablesWithoutRule))]
    public void A_table_that_no_rule_looks_at_is_told(string table)
    {
        var told = Evaluators.WithoutRule(Package.User.Tables.Add(table, (table, "new")));

        Assert.IsTrue(told.Any(sentence => sentence.Contains($" {table}:", StringComparison.Ordinal)), string.Join('\n', told));
    }
}
