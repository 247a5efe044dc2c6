using EGovToken.Core.Common;
using EGovToken.Fuzz.Tests.Fuzzing;
using EGovToken.Fuzz.Tests.Scenarios;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.TestKit;

namespace EGovToken.Fuzz.Tests.Modules;

/// <summary>Modules that do not come back in time.</summary>
[TestClass]
public sealed class TimeLimitTests
{
    private const int Delay = 1_000;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    [TestMethod]
    public void A_module_that_hangs_in_any_function_is_given_up()
    {
        var functions = Scenario.Run(ScenarioCase.Of()).Token.Calls.ByFunction.Keys.ToList();
        foreach (var function in functions)
        {
            var result = Scenario.Run(ScenarioCase.Of(new DelayFault(new Moment(function, 1), Delay)), Limit);

            // A token that has the PIN and does not answer may have counted it.
            var expected = function == HostileFunction.Login ? OutcomeNumber.PinUnanswered : OutcomeNumber.TokenNotAnswering;
            Assert.AreEqual(expected, result.Outcome.Number, function.ToString());
            Assert.IsEmpty(result.Registered);
            WaitForEnd(result.Token);
        }

        CaseTally.Add("a hanging function", functions.Count);
    }

    [TestMethod]
    public void A_module_that_comes_back_too_late_is_sent_no_PIN_any_more()
    {
        var result = Scenario.Run(ScenarioCase.Of(new DelayFault(new Moment(HostileFunction.OpenSession, 1), Delay)), Limit);

        WaitForEnd(result.Token);

        Assert.AreEqual(OutcomeNumber.TokenNotAnswering, result.Outcome.Number);
        Assert.AreEqual(0, result.Token.Calls.Of(HostileFunction.Login));
        CaseTally.Add("a late answer", 1);
    }

    // The thread that was left behind must not meet the next case's token.
    private static void WaitForEnd(HostileToken token) => Assert.IsTrue(
        Waiting.Until(() => token.Calls.Of(HostileFunction.Finalize) > 0), "The module was not closed.");
}
