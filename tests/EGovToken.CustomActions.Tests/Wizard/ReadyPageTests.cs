using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Tests.Wizard;

/// <summary>The page before the installation: certificates and options.</summary>
[TestClass]
public class ReadyPageTests
{
    [TestMethod]
    public void Each_certificate_is_listed_with_person_purpose_issuer_and_end()
    {
        using var pc = new TestPC();

        var session = Open(pc);

        var lines = session.Lists[WizardProperties.CertificateList].Select(row => row.Text).ToList();
        Assert.HasCount(6, lines);
        Assert.AreEqual("MƏMMƏDOV ƏLİ: logging in", lines[0]);
        StringAssert.Matches(lines[1], new System.Text.RegularExpressions.Regex(@"issued by eGov Token Setup Test CA, valid until \d\d\.\d\d\.\d{4}$"));
        Assert.AreEqual("MƏMMƏDOV ƏLİ: signing documents", lines[2]);
        StringAssert.StartsWith(lines[4], "eGov Token Setup Test CA:");
        CollectionAssert.AllItemsAreUnique(session.Lists[WizardProperties.CertificateList].Select(row => row.Value).ToList());
    }

    [TestMethod]
    public void A_token_that_is_pulled_out_leads_back_to_the_token_page()
    {
        using var pc = new TestPC();
        var session = Open(pc);
        pc.Token.Token.Unplug();

        Assert.IsTrue(pc.Run(session, services => new ListCertificates(services)));

        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
        Assert.AreEqual("", session.GetProperty(WizardProperties.CertificateCount));
    }

    [TestMethod]
    [DataRow("1", "1")]
    [DataRow("", "0")]
    public void The_box_for_the_shortcut_decides_its_property(string ticked, string expected)
    {
        using var pc = new TestPC();
        var session = Open(pc);
        Assert.AreEqual("1", session.GetProperty(WizardProperties.ShortcutWanted));
        session.SetProperty(WizardProperties.ShortcutWanted, ticked);

        Assert.IsTrue(pc.Run(session, services => new CheckOptions(services)));

        Assert.AreEqual(expected, session.GetProperty("PORTALSHORTCUT"));
        Assert.AreEqual("", session.GetProperty(WizardProperties.OptionsMessage));
    }

    [TestMethod]
    [DataRow("https://www.e-gov.az/", "-")]
    [DataRow("portal", "")]
    public void Who_goes_on_without_a_token_registers_none_once_the_installation_begins(string address, string expected)
    {
        using var pc = new TestPC();
        var session = Open(pc);
        session.SetProperty(WizardProperties.WithoutToken, "1");
        session.SetProperty("PORTALURL", address);

        Assert.IsTrue(pc.Run(session, services => new CheckOptions(services)));

        Assert.AreEqual(expected, session.GetProperty(WizardProperties.TokenOfRun));
        Assert.AreEqual("", session.GetProperty("REGISTERCERTIFICATES"), "it is not what an administrator asked for, and is not kept");
    }

    [TestMethod]
    public void A_policy_that_requires_the_token_takes_the_way_without_one_from_the_page()
    {
        using var pc = new TestPC(policies: ("RequireToken", "1"));

        Assert.AreEqual("1", Open(pc).GetProperty("REQUIRETOKEN"), "the dialog's condition asks the property");
    }

    [TestMethod]
    public void Who_looks_for_the_token_again_wants_one_after_all()
    {
        using var pc = new TestPC();
        var session = Open(pc);
        session.SetProperty(WizardProperties.WithoutToken, "1");

        Assert.IsTrue(pc.Run(session, services => new DetectToken(services)));

        Assert.AreEqual("", session.GetProperty(WizardProperties.WithoutToken));
    }

    [TestMethod]
    public void An_address_that_is_none_is_refused_on_the_page()
    {
        using var pc = new TestPC();
        var session = Open(pc);
        session.SetProperty("PORTALURL", "file:///C:/windows/notepad.exe");

        Assert.IsTrue(pc.Run(session, services => new CheckOptions(services)));

        StringAssert.Contains(session.GetProperty(WizardProperties.OptionsMessage), "https://");
    }

    private static RecordingSession Open(TestPC pc)
    {
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new LoadTexts(services)));
        Assert.IsTrue(pc.Run(session, services => new LoadOptions(services)));
        Assert.IsTrue(pc.Run(session, services => new DetectToken(services)));
        Assert.IsTrue(pc.Run(session, services => new ListCertificates(services)));
        return session;
    }
}
