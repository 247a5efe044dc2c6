using EGovToken.Core.Pkcs11;
using EGovToken.CustomActions.Actions;

namespace EGovToken.CustomActions.Tests.Actions;

/// <summary>The actions of the per-machine package, and of the per-user one beside it.</summary>
[TestClass]
public class MachineTests
{
    [TestMethod]
    public void What_is_not_given_is_what_it_was_and_at_first_what_is_usual()
    {
        using var pc = new TestPC();
        Assert.AreEqual("300", Read(pc).GetProperty("WAITFORTOKEN"));

        pc.Machine.Install(("WAITFORTOKEN", "60"), ("PORTALURL", "https://kept.example/"), ("UILANGUAGE", ""));
        var repaired = Read(pc, ("PORTALURL", "https://given.example/"));

        Assert.AreEqual("60", repaired.GetProperty("WAITFORTOKEN"));
        Assert.AreEqual("https://given.example/", repaired.GetProperty("PORTALURL"));
        Assert.AreEqual("", repaired.GetProperty("UILANGUAGE"));
    }

    [TestMethod]
    public void The_shortcut_leads_where_policy_says_and_the_property_is_written_down_all_the_same()
    {
        using var pc = new TestPC(policies: ("PORTALURL", "https://policy.example/"));

        var session = Read(pc, ("PORTALURL", "https://given.example/"));

        Assert.AreEqual("https://policy.example/", session.GetProperty("CommonShortcutUrl"));
        Assert.AreEqual("https://given.example/", session.GetProperty("PORTALURL"));
        Assert.AreEqual("", Read(pc, ("PORTALSHORTCUT", "0")).GetProperty("CommonShortcutUrl"));
    }

    [TestMethod]
    public void A_value_that_makes_no_sense_ends_it()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("PORTALURL", "ftp://portal.example/"));

        Assert.IsFalse(pc.Run(session, services => new ReadMachineSettings(services)));
        StringAssert.Contains(session.Errors.Single(), "PORTALURL");
    }

    [TestMethod]
    public void The_shortcut_goes_to_the_common_desktop_where_none_stands_or_ours()
    {
        using var pc = new TestPC();
        Assert.AreEqual(("https://given.example/", pc.Services.Desktop), Find(pc));

        pc.Machine.Install(("Shortcut", "https://written.example/"));
        File.WriteAllText(Shortcut(pc), "[InternetShortcut]\r\nURL=https://written.example/\r\n");

        Assert.AreEqual(("https://given.example/", pc.Services.Desktop), Find(pc));
    }

    [TestMethod]
    [DataRow(null, "[InternetShortcut]\r\nURL=https://written.example/\r\n", DisplayName = "it was there before")]
    [DataRow("https://written.example/", "[InternetShortcut]\r\nURL=https://other.example/\r\n", DisplayName = "it leads elsewhere since")]
    [DataRow("https://written.example/", "[InternetShortcut]\r\nURL=https://written.example/\r\nHotKey=626\r\n", DisplayName = "it says more since")]
    [DataRow("https://written.example/", "", DisplayName = "it is empty")]
    [DataRow("", "", DisplayName = "nothing was written, and it is empty")]
    public void A_file_in_the_shortcuts_place_that_is_not_ours_is_left_alone(string? written, string content)
    {
        using var pc = new TestPC();
        if (written is not null)
        {
            pc.Machine.Install(("Shortcut", written));
        }

        File.WriteAllText(Shortcut(pc), content);

        Assert.AreEqual(("", ""), Find(pc));
    }

    [TestMethod]
    public void What_cannot_be_read_in_the_shortcuts_place_is_not_ours()
    {
        using var pc = new TestPC();
        pc.Machine.Install(("Shortcut", "https://written.example/"));
        Directory.CreateDirectory(Shortcut(pc));

        Assert.AreEqual(("", ""), Find(pc));
    }

    [TestMethod]
    public void A_repair_by_a_user_changes_nothing_of_what_an_administrator_asked_for()
    {
        using var pc = new TestPC();
        pc.Machine.Install(("PORTALURL", "https://kept.example/"));
        var services = pc.Services with { IsAdministrator = false };

        var session = new RecordingSession(("Installed", "1"), ("PORTALURL", "https://phish.example/"));
        Assert.AreEqual(ActionEnd.Failed, ActionRunner.Run(session, new ReadMachineSettings(services), services));
        StringAssert.Contains(session.Errors.Single(), "administrator");

        var plain = new RecordingSession(("Installed", "1"));
        Assert.AreEqual(ActionEnd.Done, ActionRunner.Run(plain, new ReadMachineSettings(services), services));
        Assert.AreEqual("https://kept.example/", plain.GetProperty("PORTALURL"));
    }

    [TestMethod]
    public void The_folder_of_the_pending_cleanup_is_no_place_to_install_to()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("INSTALLFOLDER", @"C:\Program Files\egovtokencleanup\"));

        Assert.IsFalse(pc.Run(session, services => new ReadMachineSettings(services)));
        StringAssert.Contains(session.Errors.Single(), "INSTALLFOLDER");
    }

    [TestMethod]
    public void A_users_own_installation_is_refused_in_a_plain_sentence()
    {
        using var pc = new TestPC();
        Assert.IsTrue(pc.Run(new RecordingSession(), services => new RefuseWrongScope(services)));
        pc.Machine.Install();
        var session = new RecordingSession();

        Assert.IsFalse(pc.Run(session, services => new RefuseWrongScope(services)));
        StringAssert.StartsWith(session.Errors.Single(), "EGT3004");
    }

    [TestMethod]
    public void A_users_own_installation_that_goes_leaves_the_certificates_to_the_per_machine_one()
    {
        using var pc = new TestPC();
        var session = new RecordingSession();
        pc.Run(session, services => new PlanRegistration(services));
        pc.Run(session.Deferred(nameof(RegisterCertificates)), services => new RegisterCertificates(services));
        var registered = pc.Store.Contents;
        pc.Machine.Install();

        pc.Run(new RecordingSession(), services => new UnregisterCertificates(services));
        pc.Run(new RecordingSession(), services => new ForgetUserState(services));

        Assert.AreNotEqual(0, registered.Count);
        CollectionAssert.AreEqual(registered.ToList(), pc.Store.Contents.ToList());
        Assert.HasCount(registered.Count, pc.Registry.GetNames("Journal"));
    }

    // Of a module without flags nobody else knows: the next script would send another wrong PIN.
    [TestMethod]
    public void A_users_own_installation_that_goes_leaves_the_memory_of_a_wrong_PIN_to_the_per_machine_one()
    {
        using var pc = new TestPC();
        pc.Token.Token.Change(token => token.ReportsPinFlags = false);
        pc.Run(new RecordingSession(("TOKENPIN", "8250471639")), services => new PlanRegistration(services));
        pc.Machine.Install();

        pc.Run(new RecordingSession(), services => new ForgetUserState(services));

        Assert.HasCount(1, pc.Registry.GetNames(RegistryPinMemory.Key));
        pc.Machine.Uninstall();
        pc.Run(new RecordingSession(), services => new ForgetUserState(services));
        Assert.IsEmpty(pc.Registry.GetNames(RegistryPinMemory.Key));
    }

    private static string Shortcut(TestPC pc) => Path.Combine(pc.Services.Desktop, "E-GOV.AZ.url");

    private static (string Url, string Folder) Find(TestPC pc)
    {
        var session = new RecordingSession(("DesktopFolder", pc.Services.Desktop), ("CommonShortcutUrl", "https://given.example/"));
        Assert.IsTrue(pc.Run(session, services => new FindCommonShortcut(services)), session.Everything);
        return (session.GetProperty("CommonShortcutUrl"), session.GetProperty("CommonShortcutFolder"));
    }

    private static RecordingSession Read(TestPC pc, params (string Name, string Value)[] properties)
    {
        var session = new RecordingSession(properties);
        Assert.IsTrue(pc.Run(session, services => new ReadMachineSettings(services)), session.Everything);
        return session;
    }
}
