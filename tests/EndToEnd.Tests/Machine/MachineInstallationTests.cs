using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>What an administrator installs per machine reaches each user at the next logon.</summary>
[TestClass]
public class MachineInstallationTests
{
    // What a logon leaves for administrators besides.
    private static readonly string[] LogonTraces = [@"C:\users\root\AppData\Local\EGovToken", @"HKCU\Software\EGovToken → LastResult"];

    // What stays for the users' next logons, and docs/machine-installation.md says how it goes.
    private static readonly string[] ReportLeftover = [MachinePC.Folder, $"{MachinePC.RunKey} → EGovTokenCleanup", InstallersNote + "A734", InstallersNote + "A754"];

    // Windows Installer keeps in mind that a component is there to stay; the name is the component's code in an order of its own.
    private const string InstallersNote =
        @"HKLM\Software\Microsoft\Windows\CurrentVersion\Installer\UserData\S-1-5-18\Components\A0B5F6D73B25C0B4C9E0E5A0B6B7";

    [WindowsTest]
    public void From_an_installation_without_a_token_over_logons_to_the_last_trace()
    {
        using var pc = new MachinePC();
        pc.Citizen.Token.Unplug();
        var fresh = pc.Citizen.World.TakeSnapshot();

        pc.Install("WAITFORTOKEN=2", "PORTALURL=https://my.gov.az/");
        Assert.AreEqual("https://my.gov.az/", InstalledState.Of(pc.Citizen).ShortcutUrl);
        Assert.IsFalse(pc.Citizen.ChangesSince(fresh).Any(change => change.Contains("HKCU", StringComparison.Ordinal)), "SYSTEM has no user");

        var installed = pc.Citizen.World.TakeSnapshot();
        pc.LogOn();
        StringAssert.Contains(pc.LogonLog, "EGT2101");
        AssertChanges([], installed, pc, but: [@"HKCU\Software\EGovToken", .. LogonTraces]);

        pc.Citizen.Token.Plug();
        pc.LogOn();
        StringAssert.Contains(pc.LogonLog, "EGT1001");
        CollectionAssert.AreEquivalent(
            new[] { "CA ", "My citizen-authentication", "My citizen-signature" },
            InstalledState.Of(pc.Citizen).UserCertificates.Select(item => $"{item.Store} {item.KeyProvider?.Container}").ToList());

        var registered = pc.Citizen.World.TakeSnapshot();
        pc.LogOn();
        AssertChanges([], registered, pc, but: LogonTraces[..1]);

        pc.Uninstall();
        Assert.HasCount(3, InstalledState.Of(pc.Citizen).UserCertificates, "SYSTEM cannot reach the user's stores");
        pc.Citizen.Token.Unplug();
        pc.LogOn();
        AssertChanges(ReportLeftover, fresh, pc, but: LogonTraces[..1]);
        Assert.AreEqual(0, pc.Citizen.Token.File.Calls.Count("C_Login"), "no logon spends a PIN try");
    }

    private static void AssertChanges(string[] expected, Testing.Sandbox.Snapshots.Snapshot before, MachinePC pc, string[] but)
    {
        var changes = pc.Citizen.ChangesSince(before).Where(change => !RollbackResidue.Has(change) && !but.Concat(expected).Any(part => change.Contains(part, StringComparison.OrdinalIgnoreCase)));
        Assert.AreEqual("", string.Join('\n', changes));
    }
}
