using EGovToken.CustomActions.Actions;

namespace EGovToken.CustomActions.Tests.Actions;

[TestClass]
public class InstallationTests
{
    [TestMethod]
    public void The_phases_together_register_and_uninstalling_undoes_it_all()
    {
        using var pc = new TestPC();
        var session = new RecordingSession();

        Assert.IsTrue(pc.Run(session, services => new PlanRegistration(services)));
        Assert.IsEmpty(pc.Store.Contents, "the immediate phase must not change anything");
        Assert.IsEmpty(pc.DesktopFiles);

        Assert.IsTrue(pc.Run(session.Deferred("RegisterCertificates"), services => new RegisterCertificates(services)));
        Assert.IsTrue(pc.Run(session.Deferred("CreatePortalShortcut"), services => new CreatePortalShortcut(services)));
        Assert.HasCount(3, pc.Store.Contents);
        CollectionAssert.AreEqual(new[] { "E-GOV.AZ.url" }, pc.DesktopFiles.ToList());
        StringAssert.StartsWith(pc.LastResult, "EGT1001");

        Assert.IsTrue(pc.Run(new RecordingSession(), services => new UnregisterCertificates(services)));
        Assert.IsTrue(pc.Run(new RecordingSession(), services => new RemovePortalShortcut(services)));
        Assert.IsTrue(pc.Run(new RecordingSession(), services => new ForgetUserState(services)));
        Assert.IsEmpty(pc.Store.Contents);
        Assert.IsEmpty(pc.DesktopFiles);
        Assert.IsEmpty(pc.Registry.Dump());
    }

    [TestMethod]
    public void A_token_that_is_pulled_out_while_files_are_copied_is_told_as_that_and_not_as_broken_middleware()
    {
        using var pc = new TestPC();
        var session = new RecordingSession();
        pc.Run(session, services => new PlanRegistration(services));
        pc.Token.Token.Unplug();
        pc.Store.KeysAnswer = false;

        Assert.IsTrue(pc.Run(session.Deferred("RegisterCertificates"), services => new RegisterCertificates(services)));
        StringAssert.StartsWith(pc.LastResult, "EGT2105");
    }

    [TestMethod]
    public void The_rollback_actions_undo_the_run()
    {
        using var pc = new TestPC();
        var session = new RecordingSession();
        pc.Run(session, services => new PlanRegistration(services));
        pc.Run(session.Deferred("RegisterCertificates"), services => new RegisterCertificates(services));
        pc.Run(session.Deferred("CreatePortalShortcut"), services => new CreatePortalShortcut(services));

        pc.Run(session.Deferred("RollbackPortalShortcut"), services => new RollbackPortalShortcut(services));
        pc.Run(session.Deferred("RollbackRegisterCertificates"), services => new RollbackRegisterCertificates(services));

        Assert.IsEmpty(pc.Store.Contents);
        Assert.IsEmpty(pc.DesktopFiles);
        Assert.IsEmpty(pc.Registry.Dump().Where(value => !value.Contains("LastResult", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Without_a_shortcut_wanted_none_is_made()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("PORTALSHORTCUT", "0"));

        pc.Run(session, services => new PlanRegistration(services));
        pc.Run(session.Deferred("CreatePortalShortcut"), services => new CreatePortalShortcut(services));

        Assert.IsEmpty(pc.DesktopFiles);
    }

    [TestMethod]
    public void A_plan_that_was_tampered_with_fails_with_a_number_and_changes_nothing()
    {
        using var pc = new TestPC();
        var session = new RecordingSession { DeferredData = "not a plan" };

        Assert.IsFalse(pc.Run(session, services => new RegisterCertificates(services)));
        Assert.IsEmpty(pc.Store.Contents);
        StringAssert.StartsWith(pc.LastResult, "EGT9001");
        Assert.IsEmpty(session.Errors, "a box of a deferred action would come before the wizard's last page");
    }
}
