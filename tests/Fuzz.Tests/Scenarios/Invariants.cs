using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>What holds whatever a module does.</summary>
internal static class Invariants
{
    private const ulong PinPad = 0x100;
    private const ulong CountLow = 0x10000;
    private const ulong FinalTry = 0x20000;
    private const ulong Locked = 0x40000;

    // Shorter ones occur by chance.
    private const int ShortestTellingPin = 6;

    /// <summary>Fails unless all of it holds.</summary>
    public static void Check(ScenarioCase @case, ScenarioResult result)
    {
        Assert.IsNull(result.Token.OwnFault, "the hostile module itself failed");
        Assert.IsFalse(result.Token.Calls.IsExceeded, $"the module was called more than {result.Token.Calls.Total - 1} times");
        Assert.AreNotEqual(OutcomeNumber.Unexpected, result.Outcome.Number);
        CheckLogins(@case, result);
        CheckPinStaysSecret(@case.Circumstances.Pin, result);
        RegisteredCertificates.Check(result);
        CollectionAssert.AreEqual(result.Before.ToList(), result.After.ToList(), "the stores are not what they were before");
    }

    private static void CheckLogins(ScenarioCase @case, ScenarioResult result)
    {
        var logins = result.Token.Calls.Of(HostileFunction.Login);
        Assert.IsLessThanOrEqualTo(MayLogIn(@case) ? 1 : 0, logins, "C_Login");
    }

    // From the texts of PKCS#11 and of the design, not from the code. Scripts under which the product sees another token's CK_TOKEN_INFO
    // are given the benefit of the doubt.
    private static bool MayLogIn(ScenarioCase @case)
    {
        var (circumstances, script) = @case;
        if (circumstances.Pin is not { } pin)
        {
            return false;
        }

        if (script.First<ExtraSlotFault>() is not null)
        {
            return true;
        }

        var flags = script.First<TokenFlagsFault>()?.Flags ?? 0;
        var risk = circumstances.Mode switch
        {
            PinMode.Silent => CountLow | FinalTry | Locked | (pin.Length > 0 ? PinPad : 0),
            PinMode.Guided => FinalTry | Locked,
            _ => Locked,
        };
        return (flags & risk) == 0 && ((flags & PinPad) != 0 || FitsLimits(System.Text.Encoding.UTF8.GetByteCount(pin), script));
    }

    private static bool FitsLimits(int length, Script script)
    {
        var limits = script.First<PinLimitsFault>() ?? new PinLimitsFault(EPass2003.MinimumPinLength, EPass2003.MaximumPinLength);

        // Limits that cannot be are no limits, and an empty PIN is never one.
        var areLimits = limits.Maximum > 0 && limits.Minimum <= limits.Maximum;
        return length > 0 && (!areLimits || ((ulong)length >= limits.Minimum && (ulong)length <= limits.Maximum));
    }

    private static void CheckPinStaysSecret(string? pin, ScenarioResult result)
    {
        Assert.IsTrue(Array.TrueForAll(result.PinBytes, static one => one == 0), "the PIN was not overwritten");
        if (pin is { Length: >= ShortestTellingPin })
        {
            Assert.IsFalse(result.Texts.Any(text => text.Contains(pin, StringComparison.Ordinal)), "the PIN is in a text");
        }
    }
}
