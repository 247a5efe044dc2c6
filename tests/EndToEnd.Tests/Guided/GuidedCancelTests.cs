using EGovToken.Core.Texts;
using EGovToken.Testing.FreshPC;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>On every page the wizard can be given up, and then the PC is as it was.</summary>
[TestClass]
public class GuidedCancelTests
{
    private const int UserExit = 1602;

    [TestMethod]
    [DataRow("az", "TokenTitle", "ChooseTitle", "PinTitle")]
    [DataRow("ru", "LanguageTitle", "ReadyTitle", "PinStopTitle")]
    [DataRow("en", "ProgressTitle")]
    public void Cancelling_changes_nothing(string code, params string[] pages)
    {
        using var pc = MiddlewarePC.Create();
        var before = pc.World.TakeSnapshot();
        foreach (var page in pages)
        {
            WayTo.Prepare(page, pc);
            using var run = new GuidedRun(pc, $"cancel-{page}", Language.TryFind(code)!);
            WayTo.Page(page, run, pc);
            if (page == "ProgressTitle")
            {
                run.CancelProgress();
            }
            else
            {
                run.Cancel();
            }

            Assert.AreEqual(UserExit, run.End("Return"), page);
            NoChanges.Since(before, pc);
        }
    }

    [TestMethod]
    public void Cancelling_maintenance_or_a_repair_under_way_keeps_what_was_there_and_its_result()
    {
        using var pc = MiddlewarePC.Create();
        Assert.AreEqual(0, pc.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode, pc.Log);
        var before = pc.World.TakeSnapshot();

        using (var maintenance = new GuidedRun(pc, "cancel-maintenance", Language.Azerbaijani))
        {
            maintenance.See("MaintenanceTitle");
            maintenance.Cancel();
            Assert.AreEqual(UserExit, maintenance.End("Return"));
        }

        NoChanges.Since(before, pc);

        using (var repair = new GuidedRun(pc, "cancel-repair", Language.Russian))
        {
            repair.See("MaintenanceTitle");
            WayTo.HoldUp(pc);
            repair.Advance("Return", "ProgressTitle");
            repair.CancelProgress();
            Assert.AreEqual(UserExit, repair.End("Return"));
        }

        NoChanges.Since(before, pc);
    }

    [TestMethod]
    public void A_PIN_that_was_typed_and_not_sent_is_kept_nowhere()
    {
        using var pc = MiddlewarePC.Create();
        using var run = new GuidedRun(pc, "cancel-typed", Language.Azerbaijani);
        run.See("PinTitle");
        run.TypePin(pc.Pin);
        run.Cancel();

        Assert.AreEqual(UserExit, run.End("Return"));
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
    }
}
