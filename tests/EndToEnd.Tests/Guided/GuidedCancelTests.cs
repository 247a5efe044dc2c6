using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>
/// On every page the wizard can be given up, and then the PC is as it was. But for the page of the progress: the sandbox's Windows
/// Installer asks the question there and goes on whatever the answer is.
/// </summary>
[TestClass]
public class GuidedCancelTests
{
    private const int UserExit = 1602;

    [WindowsTest]
    [DataRow("az", "TokenTitle", "ChooseTitle", "PinTitle")]
    [DataRow("ru", "LanguageTitle", "ReadyTitle", "PinStopTitle")]
    public void Cancelling_changes_nothing(string code, params string[] pages)
    {
        using var pc = CitizenPC.WithMiddleware();
        var before = pc.World.TakeSnapshot();
        foreach (var page in pages)
        {
            WayTo.Prepare(page, pc);
            using var run = new GuidedRun(pc, $"cancel-{page}", Language.TryFind(code)!);
            WayTo.Page(page, run, pc);
            run.Cancel();

            Assert.AreEqual(UserExit, run.End("Return"), page);
            NoChanges.Since(before, pc);
        }
    }

    [WindowsTest]
    public void Cancelling_maintenance_keeps_what_was_there_and_its_result()
    {
        using var pc = CitizenPC.WithMiddleware();
        Assert.AreEqual(0, pc.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode, pc.Log);
        var before = pc.World.TakeSnapshot();
        using var run = new GuidedRun(pc, "cancel-maintenance", Language.Azerbaijani);
        run.See("MaintenanceTitle");
        run.Cancel();

        Assert.AreEqual(UserExit, run.End("Return"));
        NoChanges.Since(before, pc);
    }

    [WindowsTest]
    public void A_PIN_that_was_typed_and_not_sent_is_kept_nowhere()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "cancel-typed", Language.Azerbaijani);
        run.See("PinTitle");
        run.TypePin(pc.Pin);
        run.Cancel();

        Assert.AreEqual(UserExit, run.End("Return"));
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
    }
}
