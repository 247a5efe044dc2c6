using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>What the bundle does about the vendor's middleware.</summary>
[TestClass]
public class MiddlewareTests
{
    [WindowsTest]
    public void It_stays_when_the_bundle_is_uninstalled()
    {
        using var pc = new CitizenPC();
        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);

        Assert.AreEqual(0, pc.RunBundle("/uninstall").ExitCode, pc.Log);

        var left = InstalledState.Of(pc);
        Assert.IsTrue(left.HasMiddleware);
        Assert.IsEmpty(left.UserCertificates);
        Assert.IsNull(left.ShortcutFile);
        Assert.IsFalse(left.HasCommandLine);
    }

    [WindowsTest]
    public void Where_it_is_there_already_it_is_neither_installed_again_nor_removed()
    {
        using var pc = CitizenPC.WithMiddleware();
        var before = pc.World.TakeSnapshot();

        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);
        StringAssert.Contains(pc.Log, "Planned package: ePass2003, state: Absent, default requested: Absent");
        Assert.IsFalse(pc.Log.Contains("Applying execute package: ePass2003", StringComparison.Ordinal), pc.Log);

        Assert.AreEqual(0, pc.RunBundle("/uninstall").ExitCode, pc.Log);
        NoChanges.Since(before, pc);
    }
}
