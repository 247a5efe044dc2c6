using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The last page offers a signature with the registered certificate, with what the user types when the provider asks for the PIN.</summary>
[TestClass]
public class GuidedSignatureTests
{
    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void With_the_right_PIN_it_is_right_and_the_last_page_comes_again(string code)
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Change(token => token.ProviderPinEntry = pc.Pin);
        using var run = new GuidedRun(pc, "signature", Language.TryFind(code)!);
        WayTo.Last(run, pc);

        run.Click("DoneDialog", "CheckSignature");
        run.See("SignatureTitle");
        Assert.AreEqual(0, Signatures(pc), "first the page says what it may cost");
        run.Advance("Return", "SignatureRightTitle");
        Assert.IsGreaterThan(0, Signatures(pc));
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
    }

    [WindowsTest]
    public void A_wrong_PIN_costs_one_try_and_no_second_and_going_back_none()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Change(token => token.ProviderPinEntry = WayTo.WrongPin);
        var tries = pc.Token.RetriesLeft;
        using var run = new GuidedRun(pc, "wrong-signature", Language.English);
        WayTo.Last(run, pc);

        run.Click("DoneDialog", "CheckSignature");
        run.See("SignatureTitle");
        run.Advance("Escape", "DoneTitle");
        Assert.AreEqual(tries, pc.Token.RetriesLeft);

        SignInVain(run, "SignatureFailedTitle");
        Assert.AreEqual(tries - 1, pc.Token.RetriesLeft);
        SignInVain(run, "SignatureNotMadeTitle");
        Assert.AreEqual(tries - 1, pc.Token.RetriesLeft);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
    }

    [WindowsTest]
    public void Without_the_token_none_is_made_and_the_page_says_why()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "no-signature", Language.English);
        WayTo.Last(run, pc);
        pc.Token.Unplug();

        SignInVain(run, "SignatureNotMadeTitle");

        Assert.AreEqual(0, Signatures(pc));
        Assert.AreEqual(0, run.End("Return"), pc.Log);
    }

    // Ends on the last page, which comes again.
    private static void SignInVain(GuidedRun run, string outcome)
    {
        run.Click("DoneDialog", "CheckSignature");
        run.See("SignatureTitle");
        run.Advance("Return", outcome);
        run.Advance("Return", "DoneTitle");
    }

    private static int Signatures(CitizenPC pc) => pc.Token.File.Calls.Count("CPSignHash");
}
