using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The bundle from the double-click to the end of its last page, on a PC that has nothing yet, driven by keyboard.</summary>
[TestClass]
public class GuidedBundleTests
{
    private const int MostSteps = 6;

    // Presses the button that has the focus: the bundle's window has no default button for the Return key.
    private const string Button = "space";

    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void From_the_double_click_to_the_last_page_it_takes_the_PIN_and_six_steps_at_most(string code)
    {
        using var pc = new CitizenPC();
        using var bundle = new GuidedBundle(pc, "bundle", Language.TryFind(code)!);

        bundle.See("Welcome");
        bundle.Wizard.Press(Button);
        bundle.Wizard.Photograph("Progress");
        WayTo.Last(bundle.Wizard, pc);
        bundle.Wizard.Press("Return");
        bundle.SeeLast("Success");

        Assert.AreEqual(0, bundle.Wizard.End(Button), pc.Log);
        Assert.IsLessThanOrEqualTo(MostSteps, bundle.Steps);
        var installed = InstalledState.Of(pc);
        Assert.IsTrue(installed.HasMiddleware);
        Assert.HasCount(3, installed.UserCertificates);
        Assert.IsNotNull(installed.ShortcutFile);
        StringAssert.StartsWith(installed.LastResult, "EGT1001");
        Assert.IsEmpty(pc.World.FindSecret(pc.Pin));
    }

    [WindowsTest]
    public void Leaving_the_first_page_changes_nothing()
    {
        using var pc = new CitizenPC();
        var before = pc.World.TakeSnapshot();
        using var bundle = new GuidedBundle(pc, "bundle-leave", Language.Azerbaijani);

        bundle.See("Welcome");
        bundle.Wizard.Press("Tab", Button);
        bundle.See("CancelQuestion");
        bundle.Wizard.End(Button);

        NoChanges.Since(before, pc);
    }

    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void An_older_Windows_is_told_so_on_the_first_page_that_is_shown(string code)
    {
        using var pc = new CitizenPC();
        RefusalTests.UseOlderWindows(pc);
        using var bundle = new GuidedBundle(pc, "bundle-older-windows-" + code, Language.TryFind(code)!);

        bundle.See("Failure");

        Assert.AreNotEqual(0, bundle.Wizard.End(Button));
        Assert.IsFalse(InstalledState.Of(pc).HasMiddleware);
    }

    [WindowsTest]
    public void Cancelling_the_wizard_ends_the_bundle_without_the_package()
    {
        using var pc = new CitizenPC();
        using var bundle = new GuidedBundle(pc, "bundle-cancel", Language.Russian);

        bundle.See("Welcome");
        bundle.Wizard.Press(Button);
        bundle.Wizard.See("PinTitle");
        bundle.Wizard.Type(pc.Pin);
        bundle.Wizard.Cancel();
        bundle.Wizard.Press("Return");
        bundle.SeeLast("Failure");

        Assert.AreNotEqual(0, bundle.Wizard.End(Button));
        var left = InstalledState.Of(pc);
        Assert.IsEmpty(left.UserCertificates);
        Assert.IsNull(left.ShortcutFile);
        Assert.IsEmpty(pc.World.FindSecret(pc.Pin));
    }

    [WindowsTest]
    public void Repairing_and_removing_from_its_page_ask_nothing()
    {
        using var pc = new CitizenPC();
        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);
        File.Delete(InstalledState.Of(pc).ShortcutFile!);

        using (var repair = new GuidedBundle(pc, "bundle-repair", Language.Russian))
        {
            repair.See("Modify");
            repair.Wizard.Press(Button);
            repair.SeeLast("Success");
            Assert.AreEqual(0, repair.Wizard.End(Button), pc.Log);
        }

        Assert.IsNotNull(InstalledState.Of(pc).ShortcutFile);

        using (var remove = new GuidedBundle(pc, "bundle-remove", Language.Azerbaijani))
        {
            remove.See("Modify");
            remove.Wizard.Press("Tab", Button);
            remove.SeeLast("Success");
            Assert.AreEqual(0, remove.Wizard.End(Button), pc.Log);
        }

        var removed = InstalledState.Of(pc);
        Assert.IsEmpty(removed.UserCertificates);
        Assert.IsNull(removed.ShortcutFile);
    }

    [WindowsTest]
    public void A_failure_of_the_package_shows_the_page_with_the_log()
    {
        using var pc = new CitizenPC();
        using var bundle = new GuidedBundle(pc, "bundle-failed", Language.Azerbaijani, "REQUIRETOKEN=1");

        bundle.See("Welcome");
        bundle.Wizard.Press(Button);
        WayTo.Ready(bundle.Wizard, pc);
        pc.Token.Unplug();
        bundle.Wizard.Advance("Return", "FailedTitle");
        bundle.Wizard.Press("Return");
        bundle.SeeLast("Failure");

        Assert.AreNotEqual(0, bundle.Wizard.End(Button));
        Assert.IsEmpty(InstalledState.Of(pc).UserCertificates);
        Assert.IsEmpty(pc.World.FindSecret(pc.Pin));
    }

    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    public void A_failure_of_the_middleware_shows_the_page_with_the_log(string code)
    {
        using var medium = ChangedMedium.WithOneByteChanged("EGovTokenSetup.exe");
        using var pc = new CitizenPC(medium.Folder);
        using var bundle = new GuidedBundle(pc, "bundle-broken", Language.TryFind(code)!);

        bundle.See("Welcome");
        bundle.Wizard.Press(Button);
        bundle.SeeLast("Failure");

        Assert.AreNotEqual(0, bundle.Wizard.End(Button));
        Assert.IsFalse(InstalledState.Of(pc).HasMiddleware);
    }

    [WindowsTest]
    public void Passive_it_asks_nothing_and_shows_no_wizard()
    {
        using var pc = new CitizenPC();
        using var bundle = new GuidedBundle(pc, "bundle-passive", Language.Russian, "/passive", "/norestart");

        bundle.See("Progress");

        Assert.AreEqual(0, bundle.Wizard.End(), pc.Log);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
    }
}
