using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The PIN page, in the languages in turn.</summary>
[TestClass]
public class GuidedPinTests
{
    [WindowsTest]
    public void After_a_wrong_PIN_the_right_one_goes_on()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "wrong-then-right", Language.Azerbaijani);
        run.See("PinTitle");
        run.SendPin(WayTo.WrongPin);
        run.WaitForLogins(1);
        WayTo.Last(run, pc);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
        Assert.AreEqual(2, pc.Token.File.Calls.Count("C_Login"));
    }

    [WindowsTest]
    public void After_three_wrong_PINs_the_wizard_stops_and_goes_on_without_PIN_only()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "three-wrong", Language.Russian);
        WayTo.PinStop(run, pc);
        run.Advance("Return", "ReadyTitle");
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.AreEqual(EPass2003.MaximumRetries - 3, pc.Token.RetriesLeft);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
    }

    [WindowsTest]
    public void The_final_try_is_used_only_with_the_tick()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.SetRetries(1);
        using var run = new GuidedRun(pc, "final-try", Language.English);
        run.See("PinTitle");
        run.SendPin(pc.Pin);
        run.See("PinTitle");
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
        run.Press("alt+u");
        run.Press("shift+Tab");
        run.Photograph("ticked");
        run.SendPin(pc.Pin);
        run.See("ReadyTitle");
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.AreEqual(1, pc.Token.File.Calls.Count("C_Login"));
    }

    [WindowsTest]
    public void A_blocked_token_goes_no_further()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Lock();
        using var run = new GuidedRun(pc, "blocked", Language.Russian);
        run.See("TokenBlockedTitle");
        run.Cancel();

        Assert.AreNotEqual(0, run.End("Return"));
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
    }
}
