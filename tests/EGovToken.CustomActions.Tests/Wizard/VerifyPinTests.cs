using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;
using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.CustomActions.Tests.Wizard;

/// <summary>The PIN page: what a click on its button costs, and what it says.</summary>
[TestClass]
public class VerifyPinTests
{
    private const string WrongPin = "8250471639";

    [TestMethod]
    public void A_right_PIN_is_verified_with_one_login_and_is_nowhere_afterwards()
    {
        using var pc = new TestPC();
        var session = PinPage(pc);

        Send(pc, session, CitizenToken.DefaultPin);

        Assert.AreEqual(nameof(WizardPage.Ready), session.GetProperty(WizardProperties.NextPage));
        Assert.AreEqual("", session.GetProperty(WizardProperties.PinMessage));
        Assert.AreEqual(1, pc.Token.CallsOf("C_Login"));
        Assert.IsFalse(session.Everything.Contains(CitizenToken.DefaultPin, StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_wrong_PIN_costs_one_try_is_nowhere_afterwards_and_the_page_says_how_many_are_left()
    {
        using var pc = new TestPC();
        var session = PinPage(pc);

        Send(pc, session, WrongPin);

        Assert.AreNotEqual(nameof(WizardPage.Ready), session.GetProperty(WizardProperties.NextPage));
        StringAssert.Contains(session.GetProperty(WizardProperties.PinMessage), "left in this program: 2");
        StringAssert.Contains(session.GetProperty(WizardProperties.PinMessage), "EGT2201");
        Assert.AreEqual("CountLow", session.GetProperty(WizardProperties.PinState));
        Assert.AreEqual(EPass2003.MaximumRetries - 1, pc.Token.Token.RetriesLeft);
        Assert.IsFalse(session.Everything.Contains(WrongPin, StringComparison.Ordinal));
        Assert.IsNull(pc.LastResult, "nothing has been installed yet");
    }

    [TestMethod]
    public void After_three_wrong_PINs_the_wizard_stops_and_the_token_still_has_tries()
    {
        using var pc = new TestPC();
        var session = PinPage(pc);
        for (var i = 0; i < PinTries.Allowed; i++)
        {
            Assert.AreEqual(nameof(WizardPage.Pin), session.GetProperty(WizardProperties.NextPage));
            Send(pc, session, WrongPin);
        }

        Assert.AreEqual(nameof(WizardPage.PinStop), session.GetProperty(WizardProperties.NextPage));

        Send(pc, session, CitizenToken.DefaultPin);

        Assert.AreNotEqual(nameof(WizardPage.Ready), session.GetProperty(WizardProperties.NextPage));
        Assert.AreEqual(PinTries.Allowed, pc.Token.CallsOf("C_Login"));
        Assert.AreEqual(EPass2003.MaximumRetries - PinTries.Allowed, pc.Token.Token.RetriesLeft);
    }

    [TestMethod]
    [DataRow("", DisplayName = "none")]
    [DataRow("123", DisplayName = "too short")]
    [DataRow("12345678901234567", DisplayName = "too long")]
    public void A_PIN_that_cannot_be_one_is_not_sent(string pin)
    {
        using var pc = new TestPC();
        var session = PinPage(pc);

        Send(pc, session, pin);

        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        Assert.AreNotEqual("", session.GetProperty(WizardProperties.PinMessage));
        Assert.AreEqual("", session.GetProperty(WizardProperties.PinTriesSpent));
    }

    [TestMethod]
    public void The_final_try_is_used_only_with_the_tick_and_the_tick_counts_once()
    {
        using var pc = new TestPC();
        pc.Token.Token.SetRetries(1);
        var session = PinPage(pc);
        Assert.AreEqual("FinalTry", session.GetProperty(WizardProperties.PinState));

        Send(pc, session, CitizenToken.DefaultPin);
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        StringAssert.Contains(session.GetProperty(WizardProperties.PinMessage), "EGT2206");

        session.SetProperty(WizardProperties.FinalTryConfirmed, "1");
        Send(pc, session, CitizenToken.DefaultPin);
        Assert.AreEqual(nameof(WizardPage.Ready), session.GetProperty(WizardProperties.NextPage));
        Assert.AreEqual("", session.GetProperty(WizardProperties.FinalTryConfirmed));
    }

    [TestMethod]
    public void A_wrong_PIN_at_the_final_try_shows_the_token_as_blocked()
    {
        using var pc = new TestPC();
        pc.Token.Token.SetRetries(1);
        var session = PinPage(pc);
        session.SetProperty(WizardProperties.FinalTryConfirmed, "1");

        Send(pc, session, WrongPin);

        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), "EGT2202");
    }

    [TestMethod]
    [DataRow(ReturnValue.GeneralError, "EGT2207", DisplayName = "a general error")]
    [DataRow(ReturnValue.DeviceError, "EGT2210", DisplayName = "no answer")]
    public void What_is_no_verdict_may_have_cost_a_try_and_is_not_called_a_wrong_PIN(uint answer, string code)
    {
        using var pc = new TestPC();
        var session = PinPage(pc);
        pc.Token.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = answer });

        Send(pc, session, CitizenToken.DefaultPin);

        Assert.AreEqual("1", session.GetProperty(WizardProperties.PinTriesSpent));
        StringAssert.Contains(session.GetProperty(WizardProperties.PinMessage), code);
        StringAssert.Contains(session.GetProperty(WizardProperties.PinMessage), "may well be right");
    }

    [TestMethod]
    public void A_token_that_is_pulled_out_meanwhile_leads_back_to_the_token_page()
    {
        using var pc = new TestPC();
        var session = PinPage(pc);
        pc.Token.Token.Unplug();

        Send(pc, session, CitizenToken.DefaultPin);

        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), "EGT2101");
        Assert.IsFalse(session.Everything.Contains(CitizenToken.DefaultPin, StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("WAITFORTOKEN", "for ever")]
    [DataRow("PINVERIFICATION", "0")]
    [DataRow("PKCS11MODULE", "relative.dll")]
    public void A_PIN_is_overwritten_where_no_token_gets_it(string setting, string value)
    {
        using var pc = new TestPC();
        var session = PinPage(pc);
        session.SetProperty(setting, value);

        session.SetProperty(WizardProperties.PinInput, CitizenToken.DefaultPin);
        pc.Run(session, services => new VerifyPin(services));

        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        Assert.AreEqual("", session.GetProperty(WizardProperties.PinInput));
        Assert.IsTrue(session.Pins.Single().Bytes.All(static one => one == 0));
    }

    [TestMethod]
    public void Another_make_of_token_with_the_same_serial_number_does_not_get_the_PIN()
    {
        using var pc = new TestPC();
        var session = PinPage(pc);
        pc.Token.Token.Change(static token => (token.Manufacturer, token.Model) = ("Yubico", "YubiKey"));

        Send(pc, session, CitizenToken.DefaultPin);

        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
    }

    [TestMethod]
    public void Two_tokens_of_one_serial_number_cannot_be_chosen_between_and_it_is_said_so()
    {
        using var pc = new TestPC();
        pc.Token.PlugInTwin();
        var session = new RecordingSession();

        Assert.IsTrue(pc.Run(session, services => new DetectToken(services)));

        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), "same serial number");
    }

    [TestMethod]
    public void A_module_without_flags_is_warned_of_after_a_wrong_PIN_all_the_same()
    {
        using var pc = new TestPC();
        pc.Token.Token.Change(token => token.ReportsPinFlags = false);
        var session = PinPage(pc);
        Assert.AreEqual("Ready", session.GetProperty(WizardProperties.PinState));

        Send(pc, session, WrongPin);

        Assert.AreEqual("CountLow", session.GetProperty(WizardProperties.PinState));
        Assert.AreEqual("CountLow", PinPage(pc).GetProperty(WizardProperties.PinState), "another run of the wizard");
    }

    [TestMethod]
    public void A_try_that_blocks_the_PIN_says_so_and_leads_to_what_can_be_done()
    {
        using var pc = new TestPC();
        var session = PinPage(pc);
        pc.Token.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = ReturnValue.PinLocked });

        Send(pc, session, WrongPin);

        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), "EGT2212");
        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), "blocked");
    }

    private static RecordingSession PinPage(TestPC pc)
    {
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new LoadTexts(services)));
        Assert.IsTrue(pc.Run(session, services => new DetectToken(services)));
        Assert.AreEqual(nameof(WizardPage.Pin), session.GetProperty(WizardProperties.NextPage));
        return session;
    }

    private static void Send(TestPC pc, RecordingSession session, string pin)
    {
        session.SetProperty(WizardProperties.PinInput, pin);
        Assert.IsTrue(pc.Run(session, services => new VerifyPin(services)));
        Assert.AreEqual("", session.GetProperty(WizardProperties.PinInput));
    }
}
