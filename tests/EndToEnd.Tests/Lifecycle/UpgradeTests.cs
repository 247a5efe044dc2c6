using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>One version over another.</summary>
[TestClass]
public class UpgradeTests
{
    private static readonly string[] Results = [@"HKCU\Software\EGovToken\Journal → ", @"HKCU\Software\EGovToken\Shortcut → "];

    [WindowsTest]
    [DataRow(TestPackages.Newer)]
    [DataRow(TestPackages.Rebuilt)]
    public void It_keeps_registrations_and_shortcut_untouched(string package) => LifecyclePCs.Try(pc =>
    {
        var installed = pc.Installed();

        pc.Succeeded(pc.Run("/i", package));

        pc.AssertHealthy();
        var changes = pc.Citizen.ChangesSince(installed);
        Assert.IsFalse(changes.Any(change => change.Contains("Certificate:", StringComparison.Ordinal)), string.Join('\n', changes));
        Assert.IsFalse(changes.Any(change => Results.Any(result => change.Contains(result, StringComparison.Ordinal))), string.Join('\n', changes));
        Assert.HasCount(1, InstalledState.Of(pc.Citizen).AppsEntries.Where(entry => entry == "eGov Token Setup").ToList());
        Assert.IsFalse(pc.Citizen.LastLog.Contains("UnregisterCertificates: begin", StringComparison.Ordinal), "no moment without certificates");

        pc.Succeeded(pc.Run("/x", package));
    });

    [WindowsTest]
    public void A_shortcut_that_the_user_deleted_stays_deleted_and_a_repair_brings_it_back() => LifecyclePCs.Try(pc =>
    {
        pc.Installed();
        Damage.DeleteShortcut(pc);

        pc.Succeeded(pc.Run("/i", TestPackages.Newer));
        Assert.IsNull(InstalledState.Of(pc.Citizen).ShortcutFile);

        pc.Succeeded(pc.Run(LifecyclePC.RepairVerb, TestPackages.Newer));
        pc.AssertHealthy();
        pc.Succeeded(pc.Run("/x", TestPackages.Newer));
    });

    [WindowsTest]
    public void An_older_version_is_refused_with_a_sentence_and_changes_nothing() => LifecyclePCs.Try(pc =>
    {
        pc.Succeeded(pc.Run("/i", TestPackages.Newer));
        var newer = pc.Citizen.World.TakeSnapshot();

        Assert.AreEqual(LifecyclePC.Failed, pc.Install().ExitCode, pc.LogEnd);

        StringAssert.Contains(pc.Citizen.LastLog, "RefuseDowngrade: EGT3003");
        pc.AssertAs(newer);
        pc.Succeeded(pc.Run("/x", TestPackages.Newer));
    });

    [WindowsTest]
    public void The_token_needs_not_be_there() => LifecyclePCs.Try(pc =>
    {
        pc.Installed();
        pc.Citizen.Token.Unplug();

        pc.Succeeded(pc.Run("/i", TestPackages.Newer));

        Assert.HasCount(3, InstalledState.Of(pc.Citizen).UserCertificates);
        pc.Succeeded(pc.Run("/x", TestPackages.Newer));
        pc.Citizen.Token.Plug();
    });
}
