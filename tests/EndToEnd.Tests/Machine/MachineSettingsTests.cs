using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>What an administrator gives the per-machine package: kept exactly, taken back in the same way, refused where users could use it.</summary>
[TestClass]
public class MachineSettingsTests
{
    private const string Failed = "ReadMachineSettings: EGT3001";

    [WindowsTest]
    public void Values_are_kept_exactly_through_repairs_and_taken_back_by_the_word_default()
    {
        using var pc = new MachinePC();
        const string models = "##2003[~]{}%PATH%;[INSTALLFOLDER]İ";
        pc.Install("TOKENSERIAL=#x41", $"TOKENMODELS={models}", "WAITFORTOKEN=60", "PORTALURL=https://my.gov.az/?x=#[y]", "REMOVESTALE=1");
        AssertSettings(pc, ("TOKENSERIAL", "#x41"), ("TOKENMODELS", models), ("WAITFORTOKEN", "60"), ("REMOVESTALE", "1"));

        pc.Install("WAITFORTOKEN=default", "TOKENSERIAL=default");
        AssertSettings(pc, ("TOKENSERIAL", ""), ("TOKENMODELS", models), ("WAITFORTOKEN", "300"), ("REMOVESTALE", "1"));
        pc.Install("REINSTALL=ALL", "REINSTALLMODE=omus");
        AssertSettings(pc, ("TOKENSERIAL", ""), ("TOKENMODELS", models), ("WAITFORTOKEN", "300"), ("REMOVESTALE", "1"));
        Assert.AreEqual("https://my.gov.az/?x=#[y]", InstalledState.Of(pc.Citizen).ShortcutUrl);
    }

    [WindowsTest]
    public void Programs_in_a_folder_of_the_administrators_choice_stay_there_through_a_repair()
    {
        using var pc = new MachinePC();
        const string folder = @"C:\Elsewhere\";
        pc.Install($"INSTALLFOLDER={folder}");

        pc.Install("REINSTALL=ALL", "REINSTALLMODE=omus");

        Assert.IsTrue(File.Exists(pc.Citizen.World.HostPath(folder + "egovtokenw.exe")));
        Assert.IsFalse(Directory.Exists(pc.Citizen.World.HostPath(MachinePC.Folder)));
        StringAssert.Contains(pc.Citizen.World.ReadRegistry().FindKey(MachinePC.RunKey)!.Values["EGovToken"].Text, folder);
    }

    [WindowsTest]
    public void What_would_run_for_every_user_is_refused_where_users_can_write_and_on_a_network_drive()
    {
        using var pc = new MachinePC();
        var world = pc.Citizen.World;
        var open = Directory.CreateDirectory(world.HostPath(@"C:\Open\Inner"));
        const string system = @"C:\windows\system32\eps2003csp11.dll";
        File.Copy(world.HostPath(system), Path.Combine(open.FullName, "module.dll"));
        Tool.Run("chmod", "777", Path.GetDirectoryName(open.FullName)!);
        Directory.CreateSymbolicLink(Path.Combine(world.PrefixFolder, "dosdevices", "x:"), "../drive_c/Open");
        Assert.AreEqual(0, world.Run("reg.exe", "add", @"HKLM\Software\Wine\Drives", "/v", "x:", "/d", "network").ExitCode);
        var before = world.TakeSnapshot();

        AssertRefused(pc, "PKCS11MODULE", @"PKCS11MODULE=C:\Open\Inner\module.dll", "can write to 'C:\\Open'");
        AssertRefused(pc, "PKCS11MODULE", @"PKCS11MODULE=X:\Inner\module.dll", "is on a network drive");
        AssertRefused(pc, "INSTALLFOLDER", @"INSTALLFOLDER=C:\windows\..\Open\EGovToken", "can write to 'C:\\Open'");
        AssertRefused(pc, "INSTALLFOLDER", @"INSTALLFOLDER=X:\EGovToken", "it is on a network drive");
        AssertRefused(pc, "INSTALLFOLDER", @"INSTALLFOLDER=\\server\share\EGovToken", "it is on another computer");
        Assert.AreEqual("", string.Join('\n', pc.Citizen.ChangesSince(before).Where(change => !NoChanges.IsResult(change) && !RollbackResidue.Has(change))));

        pc.Install($"PKCS11MODULE={system}");
        AssertSettings(pc, ("PKCS11MODULE", system));
        File.Delete(world.HostPath(system));
        pc.Install("REINSTALL=ALL", "REINSTALLMODE=omus");
        AssertSettings(pc, ("PKCS11MODULE", system));
    }

    private static void AssertRefused(MachinePC pc, string property, string given, string why)
    {
        Assert.AreEqual(1603, pc.TryInstall(given).ExitCode, pc.Citizen.LastLog);
        StringAssert.Contains(pc.Citizen.LastLog, $"{Failed}: ");
        StringAssert.Contains(pc.Citizen.LastLog, $"{property}: ");
        StringAssert.Contains(pc.Citizen.LastLog, why);
    }

    private static void AssertSettings(MachinePC pc, params (string Name, string Value)[] expected)
    {
        var values = pc.Citizen.World.ReadRegistry().FindKey(MachinePC.SettingsKey)!.Values;
        CollectionAssert.AreEqual(
            expected.Select(each => $"{each.Name}={each.Value}").ToList(), expected.Select(each => $"{each.Name}={values[each.Name].Text}").ToList());
    }
}
