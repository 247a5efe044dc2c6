using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>Of the common desktop's shortcuts the per-machine package touches its own alone. For Wine that desktop is the user's own.</summary>
[TestClass]
public class MachineShortcutTests
{
    private const string File = @"C:\users\root\Desktop\E-GOV.AZ.url";
    private const string Ours = "[InternetShortcut]\r\nURL=https://my.gov.az/\r\n";
    private const string Anothers = "[InternetShortcut]\r\nURL=https://another.example/\r\nIconIndex=3\r\n";

    [WindowsTest]
    public void One_that_was_there_before_is_neither_changed_nor_removed()
    {
        using var pc = new MachinePC();
        Write(pc, Anothers);

        pc.Install("PORTALURL=https://my.gov.az/");
        Assert.AreEqual(Anothers, Read(pc));
        Assert.IsNull(pc.Citizen.World.ReadRegistry().FindValue(MachinePC.SettingsKey, "Shortcut"));

        pc.Repair();
        Assert.AreEqual(Anothers, Read(pc));

        pc.Uninstall();
        Assert.AreEqual(Anothers, Read(pc));
    }

    [WindowsTest]
    public void One_that_has_replaced_ours_stays_too_through_repair_and_uninstallation()
    {
        using var pc = new MachinePC();
        pc.Install("PORTALURL=https://my.gov.az/");
        Assert.AreEqual(Ours, Read(pc));
        Write(pc, Anothers);

        pc.Repair("PORTALURL=https://www.e-gov.az/");
        Assert.AreEqual(Anothers, Read(pc));

        pc.Uninstall();
        Assert.AreEqual(Anothers, Read(pc));
    }

    [WindowsTest]
    public void One_that_has_replaced_ours_since_the_last_repair_stays_too()
    {
        using var pc = new MachinePC();
        pc.Install("PORTALURL=https://my.gov.az/");
        Write(pc, Anothers);

        pc.Uninstall();

        Assert.AreEqual(Anothers, Read(pc));
        Assert.IsNull(pc.Citizen.World.ReadRegistry().FindKey(MachinePC.SettingsKey));
    }

    [WindowsTest]
    public void Ours_follows_the_address_comes_back_and_goes_with_the_package()
    {
        using var pc = new MachinePC();
        pc.Install();
        Assert.AreEqual("[InternetShortcut]\r\nURL=https://www.e-gov.az/\r\n", Read(pc));

        pc.Repair("PORTALURL=https://my.gov.az/");
        Assert.AreEqual(Ours, Read(pc));

        System.IO.File.Delete(pc.Citizen.World.HostPath(File));
        pc.Repair("PORTALURL=https://my.gov.az/");
        Assert.AreEqual(Ours, Read(pc));

        pc.Uninstall();
        Assert.IsNull(Read(pc));
    }

    private static void Write(MachinePC pc, string content) => System.IO.File.WriteAllText(pc.Citizen.World.HostPath(File), content);

    private static string? Read(MachinePC pc)
    {
        var file = pc.Citizen.World.HostPath(File);
        return System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : null;
    }
}
