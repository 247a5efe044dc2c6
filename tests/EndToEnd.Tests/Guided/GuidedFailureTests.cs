using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>Runs that fail: the last page tells it in the language of the run, and nothing else does.</summary>
[TestClass]
public class GuidedFailureTests
{
    private const int InstallFailure = 1603;

    [WindowsTest]
    public void A_required_token_that_is_gone_ends_the_run_with_its_number()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "failed", Language.Russian, "REQUIRETOKEN=1");
        WayTo.Ready(run, pc);
        pc.Token.Unplug();
        run.Advance("Return", "FailedTitle");

        Assert.AreEqual(InstallFailure, run.End("Return"));
        StringAssert.StartsWith(InstalledState.Of(pc).LastResult, "EGT2101");
    }

    [WindowsTest]
    public void An_action_that_fails_amid_the_changes_is_told_on_the_last_page_only_and_everything_is_as_before()
    {
        using var pc = CitizenPC.WithMiddleware();
        RollbackResidue.InstallAnotherProgram(pc);
        Directory.CreateDirectory(pc.World.HostPath(@"C:\users\root\Desktop\E-GOV.AZ.url"));
        var before = pc.World.TakeSnapshot();
        using var run = new GuidedRun(pc, "failed-amid", Language.Azerbaijani);
        WayTo.Last(run, pc, "FailedTitle");

        Assert.AreEqual(InstallFailure, run.End("Return"));
        StringAssert.StartsWith(InstalledState.Of(pc).LastResult ?? "", "EGT2501", pc.Log);
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void An_older_Windows_is_told_so_and_no_page_is_shown()
    {
        using var pc = CitizenPC.WithMiddleware();
        RefusalTests.UseOlderWindows(pc);
        var before = pc.World.TakeSnapshot();

        // Wine's own title.
        using var run = new GuidedRun(pc, "older-windows", Language.English);
        run.SeeWindow("Install Failed", "Refused");

        Assert.AreEqual(InstallFailure, run.End("Return"));
        NoChanges.Since(before, pc);
    }

    [WindowsTest]
    public void An_older_version_is_not_installed_over_a_newer_one()
    {
        using var medium = ChangedMedium.WithNewerVersion("99.0.0");
        using var pc = CitizenPC.WithMiddleware();
        File.Copy(Path.Combine(medium.Folder, "EGovToken.msi"), Path.Combine(pc.World.StateFolder, "newer.msi"));
        Assert.AreEqual(0, pc.RunPackage("/i", @"Z:\state\newer.msi").ExitCode, pc.Log);

        Assert.AreEqual(InstallFailure, pc.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode);
        StringAssert.Contains(pc.Log, "RefuseDowngrade: EGT3003");

        using var run = new GuidedRun(pc, "downgrade", Language.Azerbaijani);
        run.See("FailedTitle");
        Assert.AreEqual(InstallFailure, run.End("Return"));
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
    }
}
