using EGovToken.Core.Common;
using EGovToken.Fuzz.Tests.Fuzzing;
using EGovToken.Fuzz.Tests.Scenarios;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Fuzz.Tests.Modules;

/// <summary>One fault in every place where it can be.</summary>
[TestClass]
public sealed class SystematicModuleTests
{
    // CKA_VALUE, CKA_LABEL, CKA_ID
    private static readonly ulong[] AttributeTypes = [0x11, 0x3, 0x102];

    private static readonly ulong[] Lies =
        [0, 1, 2, 100, 5000, 1 << 20, 1UL << 31, uint.MaxValue, 1UL << 32, 1UL << 61, 1UL << 63, ulong.MaxValue - 1, ulong.MaxValue];

    private static readonly CallBook HonestCalls = Scenario.Run(ScenarioCase.Of()).Token.Calls;

    [TestMethod]
    public void An_error_at_any_call_of_any_function_has_an_outcome()
    {
        var cases =
            from function in HonestCalls.ByFunction
            from call in Enumerable.Range(1, function.Value)
            from value in ReturnValues.All
            select new AnswerFault(new Moment(function.Key, call), value);

        CheckAll("one error at each call", cases);
    }

    [TestMethod]
    public void Errors_from_any_call_on_have_an_outcome()
    {
        var cases =
            from function in HonestCalls.ByFunction
            from call in Enumerable.Range(1, function.Value)
            from value in ReturnValues.All
            select new AnswerFault(new Moment(function.Key, call, Onwards: true), value);

        CheckAll("errors from each call on", cases);
    }

    [TestMethod]
    public void A_token_pulled_out_at_any_call_is_told_as_such_or_was_read_before()
    {
        var cases =
            from call in Enumerable.Range(1, HonestCalls.Total)
            from value in ReturnValues.OfRemoval
            select new RemovalFault(call, value);

        CheckAll("removal at each call", cases, result => Assert.IsTrue(
            result.Outcome.Number
                is OutcomeNumber.NoToken or OutcomeNumber.TokenRemoved or OutcomeNumber.PinUnanswered or OutcomeNumber.Registered,
            result.Outcome.ToString()));
    }

    [TestMethod]
    public void A_wrong_length_at_any_call_stops_no_other_certificate()
    {
        var cases =
            from call in Enumerable.Range(1, HonestCalls.Of(HostileFunction.GetAttributeValue))
            from type in AttributeTypes
            from length in Lies
            select new LengthFault(call, type, length);

        CheckAll("a wrong length at each call", cases, result => Assert.IsTrue(
            result.Outcome.Number is OutcomeNumber.Registered or OutcomeNumber.RegisteredInPart, result.Outcome.ToString()));
    }

    [TestMethod]
    public void A_wrong_count_at_any_call_has_an_outcome()
    {
        var cases =
            from function in new[] { HostileFunction.GetSlotList, HostileFunction.FindObjects }
            from call in Enumerable.Range(1, HonestCalls.Of(function))
            from onwards in new[] { false, true }
            from count in Lies
            select new CountFault(new Moment(function, call, onwards), count);

        CheckAll("a wrong count at each call", cases);
    }

    [TestMethod]
    public void A_function_that_is_missing_has_an_outcome() => CheckAll(
        "each function missing", Enum.GetValues<HostileFunction>().Select(function => new MissingFunctionFault(function)));

    [TestMethod]
    public void A_function_list_that_is_missing_has_an_outcome() =>
        CheckAll("no function list", ReturnValues.All.Select(value => new FunctionListFault(value)));

    [TestMethod]
    public void A_search_without_end_is_ended() =>
        CheckAll("endless searches", [new EndlessSearchFault(FreshHandles: true), new EndlessSearchFault(FreshHandles: false)]);

    [TestMethod]
    public void A_certificate_cut_off_anywhere_stops_no_other()
    {
        var whole = HonestToken.Certificates[0].Value;
        var cases =
            from length in Enumerable.Range(0, whole.Length)
            select new AttributeFault(0, AttributeTypes[0], Convert.ToHexString(whole, 0, length));

        CheckAll("a certificate cut off at each byte", cases, result => Assert.IsTrue(
            result.Outcome.Number is OutcomeNumber.Registered or OutcomeNumber.RegisteredInPart, result.Outcome.ToString()));
    }

    private static void CheckAll(string what, IEnumerable<Fault> faults, Action<ScenarioResult>? more = null)
    {
        var all = faults.ToList();
        var failures = all.Select(fault => Complaint(ScenarioCase.Of(fault), more)).OfType<string>().ToList();
        CaseTally.Add(what, all.Count);
        Assert.AreEqual("", string.Join(Environment.NewLine, failures.Take(20)), $"{failures.Count} of {all.Count} cases");
    }

    // All cases are tried before any failure is told: their pattern tells more than the first of them.
    private static string? Complaint(ScenarioCase @case, Action<ScenarioResult>? more)
    {
        try
        {
            var result = Scenario.Run(@case);
            Invariants.Check(@case, result);
            more?.Invoke(result);
            return null;
        }
        catch (Exception e)
        {
            return $"{@case.Script}: {e.GetType().Name} {e.Message}{(e is UnitTestAssertException ? "" : e.StackTrace)}";
        }
    }
}
