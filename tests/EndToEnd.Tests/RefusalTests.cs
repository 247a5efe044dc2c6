using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>Bad input: a clear line, an exit code that is not 0, and nothing changed.</summary>
[TestClass]
public partial class RefusalTests
{
    private const int InstallFailure = 1603;

    // Windows 10 version 1803.
    private const string FirstBuild = "17134";

    /// <summary>From now on the PC says that its Windows is one that the product does not run on: 10 version 1709, with its .NET Framework 4.7.1.</summary>
    internal static void UseOlderWindows(CitizenPC pc) => UseWindows(pc, "16299");

    // The last action that began. Windows Installer logs the sentence; Wine shows it, and logs none.
    [GeneratedRegex(@"Action ended [^\r\n]*: LaunchConditions\. Return value 0\.\s+Action ended [^\r\n]*: INSTALL\.")]
    private static partial Regex RefusedAtOnce();

    private static void UseWindows(CitizenPC pc, string build) => Assert.AreEqual(0, pc.World.Run(
        "reg.exe", "add", @"HKLM\Software\Microsoft\Windows NT\CurrentVersion", "/v", "CurrentBuildNumber", "/d", build, "/f", "/reg:64").ExitCode);

    [WindowsTest]
    [DataRow("WAITFORTOKEN", "soon")]
    [DataRow("PORTALURL", "file:///C:/windows/notepad.exe")]
    [DataRow("PKCS11MODULE", @"C:\no\such\module.dll")]
    public void A_property_that_makes_no_sense_is_named_and_nothing_changes(string name, string value)
    {
        using var pc = new CitizenPC();
        var before = pc.World.TakeSnapshot();

        Assert.AreNotEqual(0, pc.RunBundle($"{name}={value}").ExitCode);

        StringAssert.Contains(pc.Log, $"EGT3001: A property or policy has an invalid value; the package changed nothing. ({name}: ");
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void An_older_Windows_is_refused_before_the_middleware_is_installed()
    {
        using var pc = new CitizenPC();
        UseOlderWindows(pc);
        var before = pc.World.TakeSnapshot();

        Assert.AreNotEqual(0, pc.RunBundle().ExitCode);

        StringAssert.Contains(pc.Log, "Error 0x81f40001: Bundle condition evaluated to false: WixBundleInstalled OR (VersionNT64 AND WindowsBuild >= 17134)");
        NoChanges.Since(before, pc);
    }

    [WindowsTest]
    [DataRow("EGovToken.msi")]
    [DataRow("EGovTokenMachine.msi")]
    public void An_older_Windows_is_refused_by_the_package_and_what_is_installed_can_be_removed_there(string package)
    {
        using var pc = CitizenPC.WithMiddleware();
        UseOlderWindows(pc);
        var before = pc.World.TakeSnapshot();
        Assert.AreEqual(InstallFailure, pc.RunPackage("/i", $@"Z:\media\{package}").ExitCode, pc.Log);
        StringAssert.Matches(pc.Log, RefusedAtOnce());
        NoChanges.Since(before, pc);

        UseWindows(pc, FirstBuild);
        Assert.AreEqual(0, pc.RunPackage("/i", $@"Z:\media\{package}").ExitCode, pc.Log);

        UseOlderWindows(pc);
        Assert.AreEqual(0, pc.RunPackage("/x", $@"Z:\media\{package}").ExitCode, pc.Log);
        Assert.IsNull(InstalledState.Of(pc).ShortcutFile);
    }

    [WindowsTest]
    public void A_module_that_is_no_library_is_named_and_nothing_changes()
    {
        using var pc = new CitizenPC();
        File.WriteAllText(Path.Combine(pc.World.StateFolder, "module.dll"), "This is not a library.");
        var before = pc.World.TakeSnapshot();

        Assert.AreNotEqual(0, pc.RunBundle(@"PKCS11MODULE=Z:\state\module.dll").ExitCode);

        StringAssert.Contains(pc.Log, "EGT2002");
        StringAssert.Contains(pc.Log, @"Z:\state\module.dll");
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void A_byte_changed_in_the_bundles_payload_makes_it_refuse_and_nothing_stays()
    {
        using var medium = ChangedMedium.WithOneByteChanged("EGovTokenSetup.exe");
        using var pc = new CitizenPC(medium.Folder);
        var before = pc.World.TakeSnapshot();

        Assert.AreNotEqual(0, pc.RunBundle().ExitCode);

        NoChanges.Since(before, pc);
    }
}
