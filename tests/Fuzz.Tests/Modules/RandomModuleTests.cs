using EGovToken.Fuzz.Tests.Fuzzing;
using EGovToken.Fuzz.Tests.Scenarios;

namespace EGovToken.Fuzz.Tests.Modules;

/// <summary>Modules that do several things wrong at once.</summary>
[TestClass]
public sealed class RandomModuleTests
{
    private const int Cases = 30_000;

    // Three minutes alone, and half an hour of a whole run, whose sandbox needs both processors.
    private const int Limit = 60 * 60 * 1000;

    [TestMethod]
    [Timeout(Limit)]
    public void No_module_makes_the_product_crash_run_in_circles_log_in_twice_or_register_what_is_not_the_tokens() => RandomCases.Check(
        "random modules",
        ScenarioGenerator.Any,
        Cases,
        @case => Invariants.Check(@case, Scenario.Run(@case)));
}
