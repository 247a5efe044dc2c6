using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests;

/// <summary><c>egovtoken doctor --sign</c>: a signature through the key link, with what the user types when the provider asks for the PIN.</summary>
[TestClass]
public class DoctorSignatureTests
{
    private const string Link = "signature";

    [WindowsTest]
    public void It_signs_with_the_PIN_that_the_provider_is_given_and_counts_one_try_when_that_is_wrong()
    {
        using var pc = DoctorPC.Registered();
        var tries = pc.Token.RetriesLeft;

        // The provider is one of CryptoAPI: it has no PSS.
        TypeAtProvider(pc, pc.Token.State.Pin);
        pc.AssertWarned(Link, "signature.noPss", "--offline", "--sign");
        Assert.AreEqual(tries, pc.Token.RetriesLeft);

        TypeAtProvider(pc, null);
        pc.AssertWarned(Link, "signature.cancelled", "--offline", "--sign");
        Assert.AreEqual(tries, pc.Token.RetriesLeft);

        TypeAtProvider(pc, "00000000");
        pc.AssertBroken(Link, "signature.wrongPin", "--offline", "--sign");
        Assert.AreEqual(tries - 1, pc.Token.RetriesLeft);
    }

    [WindowsTest]
    public void It_leaves_a_token_with_few_tries_alone_unless_the_user_says_otherwise()
    {
        using var pc = DoctorPC.Registered();
        TypeAtProvider(pc, pc.Token.State.Pin);
        pc.Token.Change(static token => token.RetriesLeft = 1);

        var refused = pc.Doctor("--offline", "--sign", "--accept-count-low", "--json");
        StringAssert.Contains(refused.StandardOutput, "signature.finalTry");
        Assert.AreEqual(0, pc.Token.File.Calls.Count("CPSignHash"));
        Assert.AreEqual(1, pc.Token.RetriesLeft);

        var made = pc.Doctor("--offline", "--sign", "--final-try", "--json");
        StringAssert.Contains(made.StandardOutput, "signature.noPss");
        StringAssert.Contains(made.StandardError, "PIN");
        Assert.IsGreaterThan(1, pc.Token.RetriesLeft);
    }

    [WindowsTest]
    public void A_provider_that_crashes_or_hangs_over_the_signature_is_named()
    {
        using var pc = DoctorPC.Registered();
        TypeAtProvider(pc, pc.Token.State.Pin);
        pc.While(
            static state => state.Misbehaviours.Add(new Misbehaviour { Function = "CPSignHash", Crash = true }),
            () => pc.AssertBroken(Link, "signature.failed", "--offline", "--sign", "--accept-count-low"));
        pc.While(
            static state => state.Misbehaviours.Add(new Misbehaviour { Function = "CPSignHash", Hang = true }),
            () => StringAssert.Contains(pc.Doctor("--offline", "--sign", "--accept-count-low", "--json").StandardOutput, "signature.unanswered"));

        // It may have cost a try: nothing is signed without the user's word, until a PIN was right.
        StringAssert.Contains(pc.Doctor("--offline", "--sign", "--json").StandardOutput, "signature.countLow");
        StringAssert.Contains(pc.Doctor("--offline", "--sign", "--accept-count-low", "--json").StandardOutput, "signature.noPss");
        pc.AssertWarned(Link, "signature.noPss", "--offline", "--sign");
    }

    private static void TypeAtProvider(DoctorPC pc, string? pin) => pc.Token.Change(token => token.ProviderPinEntry = pin);
}
