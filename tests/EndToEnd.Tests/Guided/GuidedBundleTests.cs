using EGovToken.Core.Texts;
using EGovToken.Testing.FreshPC;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The bundle from the double-click to the end of its last page, on a PC that has nothing yet, driven by keyboard.</summary>
[TestClass]
public class GuidedBundleTests
{
    private const int MostSteps = 6;

    [TestMethod]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void From_double_click_to_certificates_in_the_store_it_takes_the_PIN_and_six_steps_at_most(string code)
    {
        using var pc = new CitizenPC();
        using var bundle = new GuidedBundle(pc, "bundle", Language.TryFind(code)!);

        bundle.See("Welcome");
        bundle.Press("InstallAcceptCheckbox");
        bundle.Press("InstallInstallButton");
        bundle.Wizard.Photograph("Progress");
        bundle.Wizard.See("PinTitle");
        bundle.Wizard.SendPin(pc.Pin);
        bundle.Wizard.See("ReadyTitle");
        bundle.Wizard.Advance("Return", "DoneTitle");
        Assert.IsLessThanOrEqualTo(MostSteps, bundle.Steps);
        bundle.Wizard.Press("Return");
        bundle.SeeLast("Success");

        Assert.AreEqual(0, bundle.Wizard.End("Return"), pc.Log);
        var installed = InstalledState.Of(pc);
        Assert.IsTrue(installed.HasMiddleware);
        Assert.HasCount(3, installed.UserCertificates);
        Assert.IsNotNull(installed.ShortcutFile);
        StringAssert.StartsWith(installed.LastResult, "EGT1001");
        Assert.IsEmpty(pc.World.FindSecret(pc.Pin));
    }
}
