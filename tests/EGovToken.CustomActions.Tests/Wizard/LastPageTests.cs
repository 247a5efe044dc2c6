using EGovToken.Core.Common;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Tests.Wizard;

/// <summary>What the last page says of the run.</summary>
[TestClass]
public class LastPageTests
{
    [TestMethod]
    public void Each_certificate_is_told_by_what_the_store_says_of_it()
    {
        using var pc = new TestPC();
        var session = Ready(pc);
        Assert.IsTrue(pc.Run(session, services => new PlanRegistration(services)));
        Assert.IsTrue(pc.Run(session.Deferred("RegisterCertificates"), services => new RegisterCertificates(services)));

        Assert.IsTrue(pc.Run(session, services => new ReadOutcome(services)));

        Assert.AreEqual("Done", session.GetProperty(WizardProperties.OutcomeTitle));
        StringAssert.EndsWith(session.GetProperty(WizardProperties.OutcomeText), "(EGT1001)");
        Assert.AreEqual("1", session.GetProperty(WizardProperties.CertificatesUsable));
        CollectionAssert.AreEqual(
            new[] { "MƏMMƏDOV ƏLİ: logging in", "registered", "MƏMMƏDOV ƏLİ: signing documents", "registered" },
            session.Lists[WizardProperties.OutcomeList].Select(row => row.Text.Trim()).ToList());
    }

    [TestMethod]
    public void What_is_not_in_the_store_is_not_called_registered()
    {
        using var pc = new TestPC();
        var session = Ready(pc);
        pc.Services.LastResult.Write(Outcome.Of(OutcomeNumber.NoToken));

        Assert.IsTrue(pc.Run(session, services => new ReadOutcome(services)));

        Assert.AreEqual("Installed without certificates", session.GetProperty(WizardProperties.OutcomeTitle));
        StringAssert.EndsWith(session.GetProperty(WizardProperties.OutcomeText), "(EGT2101)");
        Assert.AreEqual("", session.GetProperty(WizardProperties.CertificatesUsable));
        Assert.AreEqual(2, session.Lists[WizardProperties.OutcomeList].Count(row => row.Text.Trim() == "not registered"));
    }

    [TestMethod]
    public void A_failure_is_told_in_the_language_of_the_wizard_with_its_number()
    {
        using var pc = new TestPC();
        var session = new RecordingSession((WizardProperties.WizardLanguage, "ru"));
        pc.Services.LastResult.Write(Outcome.Of(OutcomeNumber.StoreRefused, "details"));

        Assert.IsTrue(pc.Run(session, services => new ShowFailure(services)));

        StringAssert.EndsWith(session.GetProperty(WizardProperties.OutcomeText), "(EGT2401)");
        StringAssert.Contains(session.GetProperty(WizardProperties.OutcomeText), "Хранилище");
        Assert.AreEqual("FailedDialog", session.Dialogs.Single());
    }

    [TestMethod]
    public void An_earlier_outcome_is_not_taken_for_this_runs()
    {
        using var pc = new TestPC();
        pc.Services.LastResult.Write(Outcome.Of(OutcomeNumber.StoreRefused));
        var session = new RecordingSession();

        Assert.IsTrue(pc.Run(session, services => new StashPreviousResult(services)));
        Assert.IsTrue(pc.Run(session, services => new ShowFailure(services)));

        StringAssert.EndsWith(session.GetProperty(WizardProperties.OutcomeText), "(EGT9001)");
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow(OutcomeNumber.NoToken)]
    public void After_cancelling_the_outcome_is_the_earlier_runs_again(OutcomeNumber? earlier)
    {
        using var pc = new TestPC();
        if (earlier is { } number)
        {
            pc.Services.LastResult.Write(Outcome.Of(number));
        }

        var before = pc.LastResult;
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new StashPreviousResult(services)));
        Assert.IsNull(pc.LastResult);
        pc.Services.LastResult.Write(Outcome.Of(OutcomeNumber.Registered));

        Assert.IsTrue(pc.Run(session, services => new ShowCancelled(services)));

        Assert.AreEqual(before, pc.LastResult);
        Assert.AreEqual("CancelledDialog", session.Dialogs.Single());
    }

    [TestMethod]
    public void Cancelling_before_the_installation_began_leaves_the_outcome_alone()
    {
        using var pc = new TestPC();
        pc.Services.LastResult.Write(Outcome.Of(OutcomeNumber.NoToken));

        Assert.IsTrue(pc.Run(new RecordingSession(), services => new ShowCancelled(services)));

        StringAssert.StartsWith(pc.LastResult, "EGT2101");
    }

    [TestMethod]
    public void What_had_gone_well_is_not_called_the_cause_of_a_failure()
    {
        using var pc = new TestPC();
        pc.Services.LastResult.Write(Outcome.Of(OutcomeNumber.NoToken));
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new StashPreviousResult(services)));
        pc.Services.LastResult.Write(Outcome.Of(OutcomeNumber.Registered));

        Assert.IsTrue(pc.Run(session, services => new ShowFailure(services)));

        StringAssert.EndsWith(session.GetProperty(WizardProperties.OutcomeText), "(EGT9001)");
        StringAssert.StartsWith(pc.LastResult, "EGT2101");
    }

    [TestMethod]
    public void Without_the_wizard_a_failure_is_told_in_the_users_language()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("UILevel", "3"), ("UILANGUAGE", "az"));

        Assert.IsFalse(pc.Run(session, _ => new RefuseDowngrade()));

        StringAssert.StartsWith(session.Errors.Single(), "Bu proqramın daha yeni versiyası");
        StringAssert.EndsWith(session.Errors.Single(), "(EGT3003)");
    }

    [TestMethod]
    public void In_the_wizard_a_failure_is_left_to_the_last_page()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("UILevel", "5"), ("WAITFORTOKEN", "soon"));

        Assert.IsFalse(pc.Run(session, services => new ValidateSettings(services)));

        Assert.IsEmpty(session.Errors);
        StringAssert.StartsWith(pc.LastResult, "EGT3001");
    }

    [TestMethod]
    public void The_portal_is_opened_at_the_address_that_was_chosen()
    {
        using var pc = new TestPC();

        Assert.IsTrue(pc.Run(new RecordingSession(("PORTALURL", "https://my.gov.az/login")), services => new OpenPortal(services)));

        Assert.AreEqual("https://my.gov.az/login", pc.Opened.Single());
    }

    private static RecordingSession Ready(TestPC pc)
    {
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new LoadTexts(services)));
        Assert.IsTrue(pc.Run(session, services => new DetectToken(services)));
        Assert.IsTrue(pc.Run(session, services => new ListCertificates(services)));
        return session;
    }
}
