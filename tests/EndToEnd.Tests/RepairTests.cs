using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>Repair brings back what is missing.</summary>
[TestClass]
public class RepairTests
{
    [WindowsTest]
    public void A_repair_keeps_what_the_installation_was_asked_for()
    {
        using var pc = new CitizenPC();
        Assert.AreEqual(0, pc.RunBundle("PORTALURL=https://my.gov.az/login").ExitCode, pc.Log);

        Assert.AreEqual(0, pc.RunBundle("/repair").ExitCode, pc.Log);

        Assert.AreEqual("https://my.gov.az/login", InstalledState.Of(pc).ShortcutUrl);
    }

    [WindowsTest]
    public void A_deleted_shortcut_and_module_come_back_without_a_login()
    {
        using var pc = new CitizenPC();
        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);
        var installed = pc.World.TakeSnapshot();
        File.Delete(InstalledState.Of(pc).ShortcutFile!);
        File.Delete(pc.World.HostPath(@"C:\windows\system32\eps2003csp11.dll"));

        Assert.AreEqual(0, pc.RunBundle("/repair").ExitCode, pc.Log);

        var repaired = InstalledState.Of(pc);
        Assert.IsTrue(repaired.HasMiddleware);
        Assert.IsNotNull(repaired.ShortcutFile);
        Assert.HasCount(3, repaired.UserCertificates);
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
        Assert.IsFalse(pc.ChangesSince(installed).Any(change => change.StartsWith("Removed", StringComparison.Ordinal)));
    }
}
