using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>What an administrator installs per machine reaches each user at the next logon.</summary>
[TestClass]
public class MachineInstallationTests
{
    // What a logon leaves for administrators besides.
    private static readonly string[] LogonTraces = [@"C:\users\root\AppData\Local\EGovToken", @"HKCU\Software\EGovToken → LastResult"];

    // What stays for the users' next logons, and the task that ends it.
    private static readonly string[] Leftover = [MachinePC.CleanupFolder, $"{MachinePC.RunKey} → {MachinePC.CleanupName}", MachinePC.TaskFile];

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
        AssertChanges([], fresh, pc, but: [.. LogonTraces[..1], .. Leftover]);
        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);

        pc.RunCleanupTask();
        AssertChanges([], fresh, pc, but: LogonTraces[..1]);
        Assert.AreEqual(0, pc.Citizen.Token.File.Calls.Count("C_Login"), "no logon spends a PIN try");
    }

    [WindowsTest]
    public void A_new_installation_ends_what_the_last_one_left()
    {
        using var pc = new MachinePC();
        pc.Install();
        var installed = pc.Citizen.World.TakeSnapshot();
        pc.Uninstall();
        Assert.IsTrue(pc.HasCleanup);

        pc.Install();

        Assert.IsFalse(pc.HasCleanup);
        AssertChanges([], installed, pc, but: [@"C:\windows\Installer\", "→ LocalPackage"]);
    }

    [WindowsTest]
    public void Where_the_product_was_installed_to_the_roots_own_files_stay()
    {
        using var pc = new MachinePC();
        var another = pc.Citizen.World.HostPath(@"C:\another.exe");
        File.WriteAllText(another, "another's");
        var fresh = pc.Citizen.World.TakeSnapshot();

        // Windows Installer knows where it has installed to; Wine has to be told again.
        pc.Install(@"INSTALLFOLDER=C:\");
        pc.Uninstall(@"INSTALLFOLDER=C:\");
        pc.RunCleanupTask();

        AssertChanges([], fresh, pc, but: []);
    }

    [WindowsTest]
    public void An_uninstallation_that_fails_leaves_no_clean_up()
    {
        using var pc = new MachinePC();
        pc.UsePackageWhoseUninstallationFails();
        pc.Install();

        pc.FailUninstalling();
        Assert.Contains("RollbackLeaveCleanup: end", pc.Citizen.LastLog);

        Assert.IsFalse(pc.HasCleanup);
    }

    [WindowsTest]
    public void Without_the_Task_Scheduler_the_uninstallation_goes_on_and_the_log_says_what_is_to_do()
    {
        using var pc = new MachinePC();
        pc.Install();
        pc.DisableTaskScheduler();

        pc.Uninstall();

        Assert.Contains("no task was created", pc.Citizen.LastLog);
        Assert.IsTrue(Directory.Exists(pc.Citizen.World.HostPath(MachinePC.CleanupFolder)));
    }

    private static void AssertChanges(string[] expected, Testing.Sandbox.Snapshots.Snapshot before, MachinePC pc, string[] but)
    {
        var changes = pc.Citizen.ChangesSince(before).Where(change => !RollbackResidue.Has(change) && !but.Concat(expected).Any(part => change.Contains(part, StringComparison.OrdinalIgnoreCase)));
        Assert.AreEqual("", string.Join('\n', changes));
    }
}
