using EGovToken.Core.Common;
using EGovToken.Fuzz.Tests.Scenarios;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Fuzz.Tests.Modules;

/// <summary>The measure of all other cases: a module that does nothing wrong.</summary>
[TestClass]
public sealed class HonestModuleTests
{
    [TestMethod]
    public void An_honest_token_is_registered_with_one_login()
    {
        var @case = ScenarioCase.Of();

        var result = Scenario.Run(@case);

        Invariants.Check(@case, result);
        Assert.AreEqual(OutcomeNumber.Registered, result.Outcome.Number, result.Outcome.ToString());
        Assert.AreEqual(1, result.Token.Calls.Of(HostileFunction.Login));
        Assert.HasCount(result.Before.Count + 4, result.Registered);
        Console.WriteLine(string.Join(Environment.NewLine, result.Token.Calls.ByFunction));
    }

    [TestMethod]
    public void What_the_module_is_given_outlives_the_call()
    {
        var @case = ScenarioCase.Of(new CollectionFault());

        var result = Scenario.Run(@case);

        Invariants.Check(@case, result);
        Assert.AreEqual(OutcomeNumber.Registered, result.Outcome.Number, result.Outcome.ToString());
        Assert.HasCount(result.Before.Count + 4, result.Registered);
    }
}
