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

        Assert.AreEqual(nameof(TokenFinding.Trouble), session.GetProperty(WizardProperties.TokenState));
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
