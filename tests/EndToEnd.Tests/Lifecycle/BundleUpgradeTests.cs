using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>One version of the bundle over another.</summary>
[TestClass]
public class BundleUpgradeTests
{
    // ERROR_PRODUCT_VERSION: another version is installed.
    private const int OtherVersionInstalled = 1638;

    [WindowsTest]
    public void A_newer_one_takes_over_without_a_moment_without_certificates_and_an_older_one_is_refused() => BundlePCs.Try(static pc =>
    {
        using var folder = new TemporaryFolder();
        var newer = pc.Citizen.PutOnMedium(NewerBundle.BuildIn(folder));
        pc.Succeeded(pc.Citizen.RunBundle("TOKENMODELS=#2003;ePass2003"));
        var installed = pc.Citizen.World.TakeSnapshot();

        pc.Upgrade(newer);

        Health.AssertOn(pc.Citizen);
        Assert.AreEqual(
            "#2003;ePass2003", pc.Citizen.World.ReadRegistry().FindKey(@"HKCU\Software\EGovToken\Settings")?.Values["TOKENMODELS"].Text, "what was asked for");
        var changes = pc.Citizen.ChangesSince(installed);
        Assert.IsFalse(changes.Any(static change => change.Contains("Certificate:", StringComparison.Ordinal)), string.Join('\n', changes));
        Assert.IsFalse(pc.Citizen.LastLog.Contains("UnregisterCertificates: begin", StringComparison.Ordinal), pc.Citizen.LastLog);
        Assert.IsFalse(pc.Citizen.LastLog.Contains(BundlePC.MiddlewareRuns, StringComparison.Ordinal), pc.Citizen.LastLog);
        Assert.HasCount(1, InstalledState.Of(pc.Citizen).AppsEntries.Where(static entry => entry == "eGov Token Setup").ToList());

        // At its next start Windows deletes what the older bundle could not delete of itself while it ran.
        pc.Citizen.World.Run("cmd.exe", "/c", "ver");
        var upgraded = pc.Citizen.World.TakeSnapshot();
        pc.Failed(OtherVersionInstalled, pc.Citizen.RunBundle());
        BundlePC.AssertNone(pc.Citizen.ChangesSince(upgraded));

        pc.Succeeded(pc.Citizen.World.Run(pc.Citizen.SilentBundle("/uninstall", "REMOVEMIDDLEWARE=1") with { Program = newer }));
    });
}
