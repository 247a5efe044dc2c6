using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>One per-machine package and two users of the PC, one after the other.</summary>
[TestClass]
public class TwoUsersTests
{
    [WindowsTest]
    public void Each_gets_and_loses_what_is_theirs_at_their_own_logon()
    {
        using var pc = new MachinePC();
        var fresh = Profile(pc);
        pc.Install();

        pc.LogOn();
        Assert.HasCount(3, InstalledState.Of(pc.Citizen).UserCertificates);
        var first = Profile(pc);

        Become(pc, fresh);
        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);
        pc.LogOn();
        Assert.HasCount(3, InstalledState.Of(pc.Citizen).UserCertificates);

        pc.Uninstall();
        pc.LogOn();
        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);

        Become(pc, first);
        Assert.HasCount(3, InstalledState.Of(pc.Citizen).UserCertificates, "another user's logon is not theirs");
        pc.LogOn();
        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);
        Assert.AreEqual(0, pc.Citizen.Token.File.Calls.Count("C_Login"));
    }

    // The user's part of the registry, which holds their stores and all that the product notes of them.
    private static string FileOf(MachinePC pc) => Path.Combine(pc.Citizen.World.PrefixFolder, "user.reg");

    private static byte[] Profile(MachinePC pc)
    {
        pc.Citizen.World.ReadRegistry(); // Switches Windows off, which writes it.
        return File.ReadAllBytes(FileOf(pc));
    }

    private static void Become(MachinePC pc, byte[] profile)
    {
        pc.Citizen.World.ReadRegistry();
        File.WriteAllBytes(FileOf(pc), profile);
    }
}
