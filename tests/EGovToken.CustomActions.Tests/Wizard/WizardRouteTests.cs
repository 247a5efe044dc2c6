using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Tests.Conventions;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Tests.Wizard;

/// <summary>Which page of the wizard comes next, and that the dialogs can go wherever it may be.</summary>
[TestClass]
public class WizardRouteTests
{
    [TestMethod]
    [DataRow(TokenFinding.Ready, false, WizardPage.Pin)]
    [DataRow(TokenFinding.Ready, true, WizardPage.Ready)]
    [DataRow(TokenFinding.Several, false, WizardPage.ChooseToken)]
    [DataRow(TokenFinding.Several, true, WizardPage.ChooseToken)]
    [DataRow(TokenFinding.Trouble, false, WizardPage.Token)]
    [DataRow(TokenFinding.Trouble, true, WizardPage.Token)]
    [DataRow(TokenFinding.NotWanted, false, WizardPage.Ready)]
    [DataRow(TokenFinding.NotWanted, true, WizardPage.Ready)]
    public void A_look_for_the_token_leads_on(TokenFinding finding, bool isPinForbidden, WizardPage page) =>
        Assert.AreEqual(page, WizardRoute.AfterDetection(finding, isPinForbidden));

    [TestMethod]
    [DataRow(2, WizardPage.Pin)]
    [DataRow(1, WizardPage.Pin)]
    [DataRow(0, WizardPage.PinStop)]
    public void A_PIN_that_was_refused_leads_on(int triesLeft, WizardPage page) => Assert.AreEqual(page, WizardRoute.AfterRefusal(triesLeft));

    [TestMethod]
    [DataRow("", new[] { WizardPage.Ready })]
    [DataRow("Pin", new[] { WizardPage.Pin, WizardPage.Ready })]
    [DataRow("PinStop", new[] { WizardPage.Pin, WizardPage.PinStop, WizardPage.Ready })]
    [DataRow("Token", new[] { WizardPage.Token, WizardPage.Ready })]
    [DataRow("Pin", new[] { WizardPage.ChooseToken, WizardPage.Pin, WizardPage.Ready })]
    public void The_last_page_leads_back_to_the_one_before_it(string back, WizardPage[] pages)
    {
        var session = new RecordingSession();

        WizardRoute.Begin(session);
        foreach (var page in pages)
        {
            WizardRoute.Lead(session, page);
        }

        Assert.AreEqual(back, session.GetProperty(WizardProperties.BackPage));
    }

    [TestMethod]
    public void The_dialogs_have_a_row_for_every_page_and_a_dialog_behind_it()
    {
        var rows = Authoring.Elements("installer", "Publish")
            .Where(static row => row.BaseUri.EndsWith("/Route.wxi", StringComparison.Ordinal) && !row.Text("Value").StartsWith("$(", StringComparison.Ordinal))
            .ToDictionary(static row => row.Text("Condition"), static row => row.Text("Value"));

        CollectionAssert.AreEquivalent(Enum.GetNames<WizardPage>().Select(static page => $"NextPage = \"{page}\"").ToArray(), rows.Keys.ToArray());
        CollectionAssert.IsSubsetOf(rows.Values.ToArray(), Authoring.Elements("installer", "Dialog").Select(static dialog => dialog.Text("Id")).ToArray());
    }

    [TestMethod]
    public void A_token_that_is_gone_when_its_certificates_are_listed_leads_to_the_page_that_says_so()
    {
        using var pc = new TestPC();
        var session = new RecordingSession();
        new DetectToken(pc.Services).Run(session);
        pc.Token.Token.Unplug();

        new ListCertificates(pc.Services).Run(session);

        Assert.AreEqual(nameof(WizardPage.Token), session.GetProperty(WizardProperties.NextPage));
        Assert.AreEqual("", session.GetProperty(WizardProperties.FoundToken));
    }
}
