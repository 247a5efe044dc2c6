using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>What was asked for once holds through repairs, changes and upgrades without properties, and can be taken back.</summary>
[TestClass]
public class KeptChoicesTests
{
    private const string Address = "https://my.gov.az/login?x=%41[TOKENPIN]{}$&y=~#z";
    private const string SettingsKey = @"HKCU\Software\EGovToken\Settings";

    [WindowsTest]
    public void Opting_out_holds_through_a_repair_and_a_newer_version_and_is_taken_back_the_same_way() => LifecyclePCs.Try(pc =>
    {
        pc.Succeeded(pc.Install("REGISTERCERTIFICATES=0", "PORTALSHORTCUT=0"));
        AssertNothingOfTheUsers(pc);

        pc.Succeeded(pc.Repair());
        AssertNothingOfTheUsers(pc);
        pc.Succeeded(pc.Install());
        AssertNothingOfTheUsers(pc);
        pc.Succeeded(pc.Run("/i", TestPackages.Newer));
        AssertNothingOfTheUsers(pc);

        pc.Succeeded(pc.Run(LifecyclePC.RepairVerb, TestPackages.Newer, "REGISTERCERTIFICATES=default", "PORTALSHORTCUT=1"));
        pc.AssertHealthy();
        pc.Succeeded(pc.Run("/x", TestPackages.Newer));
    });

    [WindowsTest]
    public void An_address_is_kept_exactly_and_one_of_a_run_that_failed_is_not() => LifecyclePCs.Try(pc =>
    {
        // Wine rolls a first installation back, and no repair.
        pc.HasFailed(pc.Install("PORTALURL=https://other.example/", "FAILAFTER=CreatePortalShortcut"));
        Assert.IsNull(Kept(pc, "PORTALURL"));

        pc.Succeeded(pc.Install($"PORTALURL={Address}", "TOKENMODELS=#ePass2003;[~]İ"));
        Assert.AreEqual(Address, Kept(pc, "PORTALURL"));
        Assert.AreEqual("#ePass2003;[~]İ", Kept(pc, "TOKENMODELS"));
        var url = InstalledState.Of(pc.Citizen).ShortcutUrl;

        pc.Succeeded(pc.Run("/i", TestPackages.Newer));
        Assert.AreEqual(url, InstalledState.Of(pc.Citizen).ShortcutUrl);
        pc.Succeeded(pc.Run("/i", TestPackages.Newer, "PORTALURL=https://changed.example/"));
        Assert.AreEqual("https://changed.example/", InstalledState.Of(pc.Citizen).ShortcutUrl, "a change without another purpose");
        pc.Succeeded(pc.Run("/i", TestPackages.Newer, "PORTALURL=default"));
        Assert.AreEqual("https://www.e-gov.az/", InstalledState.Of(pc.Citizen).ShortcutUrl);
        pc.Succeeded(pc.Run("/x", TestPackages.Newer));
    });

    [WindowsTest]
    public void To_reinstall_what_is_not_installed_does_nothing() => LifecyclePCs.Try(pc =>
    {
        var calls = pc.Citizen.Token.File.Calls.Count("C_Initialize");

        pc.Succeeded(pc.Run("/i", TestPackages.Present, "REINSTALL=ALL", "REINSTALLMODE=vomus"));

        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);
        Assert.AreEqual(calls, pc.Citizen.Token.File.Calls.Count("C_Initialize"), "nor is the token read");
    });

    [WindowsTest]
    public void A_folder_of_the_administrators_choice_is_repaired_where_it_is_upgraded_there_and_removed() => LifecyclePCs.Try(pc =>
    {
        const string folder = @"C:\Elsewhere[1]\";
        const string program = folder + "egovtoken.exe";
        pc.Succeeded(pc.Install($"INSTALLFOLDER={folder}"));
        Assert.IsTrue(Exists(pc, program), pc.LogEnd);

        File.Delete(pc.Citizen.World.HostPath(program));
        pc.Succeeded(pc.Repair());
        Assert.IsTrue(Exists(pc, program), pc.LogEnd);
        pc.Succeeded(pc.Run("/i", TestPackages.Newer));
        Assert.IsTrue(Exists(pc, program), pc.LogEnd);
        Assert.IsFalse(Exists(pc, @"C:\users\root\AppData\Local\Programs\EGovToken\egovtoken.exe"), "there is no second one in the usual place");

        pc.Succeeded(pc.Run("/x", TestPackages.Newer));
    });

    [WindowsTest]
    public void The_users_package_is_refused_for_all_users_with_the_package_to_use() => LifecyclePCs.Try(pc =>
    {
        pc.HasFailed(LifecyclePC.Failed, pc.Install("ALLUSERS=1"));

        StringAssert.Contains(pc.Citizen.LastLog, "RefuseWrongScope: EGT3005");
        StringAssert.Contains(pc.Citizen.LastLog, "EGovTokenMachine.msi");
    });

    [WindowsTest]
    public void The_bundle_and_its_package_keep_the_same_choices() => BundlePCs.Try(pc =>
    {
        pc.Succeeded(pc.Citizen.RunBundle("PORTALURL=https://my.gov.az/", "REGISTERCERTIFICATES=0"));
        pc.Succeeded(pc.Citizen.RunBundle("/repair"));
        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);
        Assert.AreEqual("https://my.gov.az/", InstalledState.Of(pc.Citizen).ShortcutUrl);

        pc.Succeeded(pc.Citizen.RunBundle("/repair", "REGISTERCERTIFICATES=default"));
        Assert.HasCount(3, InstalledState.Of(pc.Citizen).UserCertificates);
        Assert.AreEqual("https://my.gov.az/", InstalledState.Of(pc.Citizen).ShortcutUrl);
        pc.Uninstall();
    });

    private static bool Exists(LifecyclePC pc, string file) => File.Exists(pc.Citizen.World.HostPath(file));

    private static string? Kept(LifecyclePC pc, string name) =>
        pc.Citizen.World.ReadRegistry().FindKey(SettingsKey)?.Values.GetValueOrDefault(name)?.Text;

    private static void AssertNothingOfTheUsers(LifecyclePC pc)
    {
        var state = InstalledState.Of(pc.Citizen);
        Assert.IsTrue(state.HasCommandLine, pc.LogEnd);
        Assert.IsEmpty(state.UserCertificates);
        Assert.IsNull(state.ShortcutFile);
    }
}
