using EGovToken.Core.Windows;
using EGovToken.CustomActions.Actions;

namespace EGovToken.CustomActions.Tests.Actions;

/// <summary>An uninstallation goes on past what it cannot remove, and says what that is.</summary>
[TestClass]
public class UninstallationTests
{
    [TestMethod]
    public void It_needs_neither_token_nor_middleware()
    {
        using var pc = Installed();
        pc.Token.Token.Unplug();
        var calls = pc.Token.StateFile.Calls.Functions.Count;
        File.Delete(pc.Token.Module);

        Uninstall(pc);

        Assert.HasCount(calls, pc.Token.StateFile.Calls.Functions);
        AssertNothingLeft(pc);
    }

    [TestMethod]
    public void It_takes_what_came_from_another_token_than_the_one_that_is_plugged_in()
    {
        using var pc = Installed();
        pc.Token.Token.Change(static token => token.Serial = "AAAA000000000001");

        Uninstall(pc);

        AssertNothingLeft(pc);
    }

    [TestMethod]
    public void One_certificate_that_the_store_refuses_is_named_and_the_rest_goes()
    {
        using var pc = Installed();
        pc.Store.RefuseChange = 2;

        var session = Uninstall(pc);

        Assert.HasCount(1, pc.Store.Contents);
        Assert.IsEmpty(pc.DesktopFiles);
        Assert.HasCount(1, pc.Registry.GetNames("Journal"));
        var told = session.Errors.Single();
        StringAssert.StartsWith(told, "EGT1008");
        StringAssert.Contains(told, "CN=");
        StringAssert.Contains(told, "EGT2401");
        Assert.AreEqual(told, pc.LastResult);

        Assert.IsEmpty(Uninstall(pc).Errors);
        AssertNothingLeft(pc);
    }

    [TestMethod]
    public void What_others_registered_stays()
    {
        using var pc = Installed();
        pc.Store.TryAdd(UserStoreName.My, [9], null);
        pc.Store.AddFromPolicy(UserStoreName.CA, [8]);

        Uninstall(pc);

        Assert.HasCount(1, pc.Store.Contents);
        Assert.IsEmpty(pc.Registry.Dump());
    }

    [TestMethod]
    public void A_journal_value_that_nobody_understands_is_told_of_and_kept()
    {
        using var pc = Installed();
        pc.Registry.SetText("Journal", "My-0123", "torn");

        var session = Uninstall(pc);

        Assert.IsTrue(session.Lines.Any(static line => line.Contains("JournalAside, My-0123", StringComparison.Ordinal)));
        CollectionAssert.AreEqual(new[] { @"JournalAside\My-0123=torn" }, pc.Registry.Dump().ToList());
    }

    private static TestPC Installed()
    {
        var pc = new TestPC();
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, static services => new PlanRegistration(services)));
        Assert.IsTrue(pc.Run(session.Deferred("RegisterCertificates"), static services => new RegisterCertificates(services)));
        Assert.IsTrue(pc.Run(session.Deferred("CreatePortalShortcut"), static services => new CreatePortalShortcut(services)));
        Assert.HasCount(3, pc.Store.Contents);
        pc.Registry.SetText("", "ExpiryNotice", "2026-11-29 00:00:00Z");
        return pc;
    }

    private static RecordingSession Uninstall(TestPC pc)
    {
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, static services => new UnregisterCertificates(services)));
        Assert.IsTrue(pc.Run(session, static services => new RemovePortalShortcut(services)));
        Assert.IsTrue(pc.Run(session, static services => new ForgetUserState(services)));
        return session;
    }

    private static void AssertNothingLeft(TestPC pc)
    {
        Assert.IsEmpty(pc.Store.Contents);
        Assert.IsEmpty(pc.DesktopFiles);
        Assert.IsEmpty(pc.Registry.Dump());
    }
}
