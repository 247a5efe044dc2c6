using EGovToken.Core.Doctor;
using EGovToken.Core.Windows;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Wizard;

/// <summary>What the wizard makes of the token, or of there being none.</summary>
[TestClass]
public class TokenPageTests
{
    [TestMethod]
    public void A_token_is_shown_by_its_name_and_number_with_the_limits_of_its_PIN()
    {
        using var pc = new TestPC();

        var session = Look(pc, new RecordingSession());

        Assert.AreEqual(nameof(WizardPage.Pin), session.GetProperty(WizardProperties.NextPage));
        Assert.AreEqual("2C5E9A7714D30B86", session.GetProperty(WizardProperties.FoundToken));
        StringAssert.Contains(session.GetProperty(WizardProperties.PinToken), "2C5E9A7714D30B86");
        StringAssert.Contains(session.GetProperty(WizardProperties.PinHint), "4 to 16");
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
    }

    [TestMethod]
    public void Where_the_administrator_forbids_PINs_the_wizard_has_no_page_for_one()
    {
        using var pc = new TestPC(policies: ("PINVERIFICATION", "0"));

        Assert.AreEqual(nameof(WizardPage.Ready), Look(pc, new RecordingSession()).GetProperty(WizardProperties.NextPage));

        using var other = new TestPC();
        Assert.AreEqual(nameof(WizardPage.Pin), Look(other, new RecordingSession()).GetProperty(WizardProperties.NextPage));
    }

    [TestMethod]
    [DataRow("no module", "EGT2001", "The token is not ready yet")]
    [DataRow("no token", "EGT2101", "Plug in your token")]
    [DataRow("foreign token", "EGT2102", "Plug in your token")]
    public void Without_a_token_the_page_says_what_is_missing(string obstacle, string code, string title)
    {
        using var pc = new TestPC();
        TokenObstacle.Put(obstacle, pc.Token);

        var session = Look(pc, new RecordingSession());

        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
        Assert.AreEqual(title, session.GetProperty(WizardProperties.TokenTitle));
        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), code);
        Assert.IsNull(pc.LastResult, "nothing has been installed yet");
    }

    [TestMethod]
    [DataRow("no token", ServiceState.Disabled, true, "services.msc", "EGT2101")]
    [DataRow("no token", ServiceState.Usable, true, "Remote Desktop", "EGT2101")]
    [DataRow("no token", ServiceState.Usable, false, "No token is plugged in", "EGT2101")]
    [DataRow("foreign token", ServiceState.Usable, true, "e-signature", "EGT2102")]
    [DataRow("other token", ServiceState.Usable, true, "No token is plugged in", "EGT2103")]
    public void A_token_that_Windows_lets_no_program_see_is_not_told_to_be_missing(string obstacle, ServiceState service, bool isRemote, string said, string code)
    {
        using var pc = new TestPC();
        var session = new RecordingSession();
        if (obstacle == "other token")
        {
            session.SetProperty("TOKENSERIAL", "0000000000000000");
        }
        else
        {
            TokenObstacle.Put(obstacle, pc.Token);
        }

        Assert.IsTrue(pc.Run(session, services => new DetectToken(services with
        {
            Diagnosed = machine => DiagnosedPC.OnNonWindows(machine) with { Service = new PlayedService(service), IsRemoteSession = isRemote },
        })));

        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), said);
        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), code);
    }

    [TestMethod]
    public void A_token_that_is_plugged_in_after_all_is_found_by_the_next_look()
    {
        using var pc = new TestPC();
        pc.Token.Token.Unplug();
        var session = Look(pc, new RecordingSession());
        pc.Token.Token.Plug();

        Look(pc, session);

        Assert.AreEqual(nameof(WizardPage.Pin), session.GetProperty(WizardProperties.NextPage));
        Assert.AreEqual("", session.GetProperty(WizardProperties.TokenTrouble));
    }

    [TestMethod]
    public void A_blocked_token_goes_no_further()
    {
        using var pc = new TestPC();
        pc.Token.Token.Lock();

        var session = Look(pc, new RecordingSession());

        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
        StringAssert.Contains(session.GetProperty(WizardProperties.TokenTrouble), "EGT2202");
        Assert.AreEqual("The token is blocked", session.GetProperty(WizardProperties.TokenTitle));
    }

    [TestMethod]
    public void Of_two_tokens_the_chosen_one_reaches_the_execute_phase_by_its_number()
    {
        using var pc = new TestPC();
        TokenObstacle.Put("two tokens", pc.Token);
        var session = Look(pc, new RecordingSession());
        Assert.AreEqual(nameof(WizardPage.ChooseToken), session.GetProperty(WizardProperties.NextPage));
        Assert.HasCount(2, session.Lists[WizardProperties.ChosenToken]);

        session.SetProperty(WizardProperties.ChosenToken, "0123456789ABCDEF");
        Look(pc, session);
        Assert.AreEqual(nameof(WizardPage.Pin), session.GetProperty(WizardProperties.NextPage));

        Assert.IsTrue(pc.Run(session, services => new CheckOptions(services)));
        Assert.AreEqual("0123456789ABCDEF", session.GetProperty(WizardProperties.TokenOfRun));
    }

    [TestMethod]
    public void A_token_that_nobody_wants_is_not_looked_for()
    {
        using var pc = new TestPC();

        var session = Look(pc, new RecordingSession(("REGISTERCERTIFICATES", "0")));

        Assert.AreEqual(nameof(WizardPage.Ready), session.GetProperty(WizardProperties.NextPage));
        Assert.IsEmpty(pc.Token.StateFile.Calls.Functions);
    }

    [TestMethod]
    public void The_PIN_pages_texts_follow_a_change_of_the_language()
    {
        using var pc = new TestPC();
        var session = Look(pc, new RecordingSession());

        session.SetProperty(WizardProperties.WizardLanguage, "az");
        Look(pc, session);

        Assert.AreEqual("Ləğv et", session.GetProperty("TextCancel"));
        StringAssert.Contains(session.GetProperty(WizardProperties.PinToken), "seriya nömrəsi");
    }

    private static RecordingSession Look(TestPC pc, RecordingSession session)
    {
        Assert.IsTrue(pc.Run(session, services => new LoadTexts(services)));
        Assert.IsTrue(pc.Run(session, services => new DetectToken(services)));
        return session;
    }
}
