using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The pages around the token, languages and maintenance.</summary>
[TestClass]
public class GuidedTokenTests
{
    [WindowsTest]
    public void A_token_that_is_plugged_in_after_all_is_found()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Unplug();
        using var run = new GuidedRun(pc, "no-token", Language.Azerbaijani);
        run.See("TokenTitle");
        pc.Token.Plug();
        run.Press("Return");
        WayTo.Last(run, pc);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
    }

    [WindowsTest]
    public void Of_two_tokens_the_chosen_one_is_registered()
    {
        using var pc = CitizenPC.WithMiddleware();
        SecondToken.PlugInto(pc);
        using var run = new GuidedRun(pc, "two-tokens", Language.Russian);
        run.See("ChooseTitle");
        run.Press("Return");
        WayTo.Last(run, pc);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
    }

    [WindowsTest]
    public void The_language_that_is_chosen_on_the_first_page_holds_to_the_last()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "language", Language.English);
        run.See("PinTitle");
        run.Press("alt+l");
        run.SeeLanguages();
        run.Press("Return");
        run.See("PinTitle", Language.Azerbaijani);
        run.SendPin(pc.Pin);
        run.See("ReadyTitle", Language.Azerbaijani);
        run.Press("Return");
        run.See("DoneTitle", Language.Azerbaijani);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
    }

    [WindowsTest]
    public void Maintenance_repairs_and_removes()
    {
        using var pc = CitizenPC.WithMiddleware();
        var before = pc.World.TakeSnapshot();
        Assert.AreEqual(0, pc.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode, pc.Log);
        File.Delete(InstalledState.Of(pc).ShortcutFile!);

        using (var repair = new GuidedRun(pc, "repair", Language.Russian))
        {
            repair.See("MaintenanceTitle");
            repair.Advance("Return", "DoneTitle");
            Assert.AreEqual(0, repair.End("Return"), pc.Log);
        }

        Assert.IsNotNull(InstalledState.Of(pc).ShortcutFile);

        using (var remove = new GuidedRun(pc, "remove", Language.Azerbaijani))
        {
            remove.See("MaintenanceTitle");
            remove.Press("Tab");
            remove.Advance("space", "DoneTitle");
            Assert.AreEqual(0, remove.End("Return"), pc.Log);
        }

        NoChanges.Since(before, pc);
    }
}
