using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Pkcs11;

/// <summary>The whole table: what the token's flags say × who asks × what C_Login gives × whether the token is still there.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class PinGuardTableTests
{
    private static readonly Dictionary<uint, OutcomeNumber?> ReturnValues = new()
    {
        [0x000] = null,
        [0x005] = OutcomeNumber.PinTryLater,
        [0x006] = OutcomeNumber.PinTryLater,
        [0x030] = OutcomeNumber.PinUnanswered,
        [0x032] = OutcomeNumber.PinUnanswered,
        [0x050] = OutcomeNumber.PinUnanswered,
        [0x0A0] = OutcomeNumber.PinIncorrect,
        [0x0A1] = OutcomeNumber.PinLengthRange,
        [0x0A2] = OutcomeNumber.PinLengthRange,
        [0x0A3] = OutcomeNumber.PinExpired,
        [0x0A4] = OutcomeNumber.PinBlockedNow,
        [0x0B3] = OutcomeNumber.PinUnanswered,
        [0x0E0] = OutcomeNumber.PinUnanswered,
        [0x100] = OutcomeNumber.PinTryLater,
        [0x102] = OutcomeNumber.PinNotSet,
        [0x80000001] = OutcomeNumber.PinUnanswered,
    };

    [TestMethod]
    [DataRow(EPass2003.MaximumRetries, PinState.Ready)]
    [DataRow(EPass2003.MaximumRetries - 1, PinState.CountLow)]
    [DataRow(1, PinState.FinalTry)]
    [DataRow(0, PinState.Locked)]
    public void Every_combination_ends_with_its_outcome_and_at_most_one_attempt(int retries, PinState state)
    {
        foreach (var mode in Enum.GetValues<PinMode>())
        {
            using var pc = new PluggedToken();
            pc.Token.SetRetries(retries);
            var attempts = 0;
            foreach (var (value, outcome) in ReturnValues)
            {
                foreach (var removed in new[] { false, true })
                {
                    pc.Token.ClearMisbehaviours();
                    pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = value, RemoveToken = removed });
                    var refusal = RefusalFor(state, mode);

                    // What a module says of a token that is gone is not believed, that the PIN is right no more than that it is wrong.
                    Assert.AreEqual(refusal ?? (removed ? OutcomeNumber.PinUnanswered : outcome), Attempt(pc, mode), $"{state}, {mode}, 0x{value:X}, {removed}");
                    attempts += refusal is null ? 1 : 0;
                    Assert.AreEqual(attempts, pc.CallsOf("C_Login"), $"{state}, {mode}, 0x{value:X}, {removed}");
                    pc.Token.Plug();
                }
            }
        }
    }

    private static OutcomeNumber? RefusalFor(PinState state, PinMode mode) => (state, mode) switch
    {
        (PinState.Locked, _) => OutcomeNumber.PinLocked,
        (PinState.FinalTry, not PinMode.GuidedFinalTryConfirmed) => OutcomeNumber.PinFinalTry,
        (PinState.CountLow, PinMode.Silent) => OutcomeNumber.PinCountLow,
        _ => null,
    };

    private static OutcomeNumber? Attempt(PluggedToken pc, PinMode mode)
    {
        try
        {
            // Nothing is remembered from one combination to the next.
            new TokenReader(pc.Module, TokenReader.DefaultLimit, new RegistryPinMemory(new MemoryRegistry()))
                .VerifyPin(new TokenQuery(), _ => new PinAttempt(new PinSecret(CitizenToken.DefaultPin), mode));
            return null;
        }
        catch (OutcomeException e)
        {
            return e.Outcome.Number;
        }
    }
}
