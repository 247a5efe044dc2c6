using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>A per-user and a per-machine installation know of each other.</summary>
[TestClass]
public class SupersedingTests
{
    [WindowsTest]
    public void The_users_own_gives_way_at_logon_keeps_his_certificates_registered_and_cannot_come_back()
    {
        using var pc = new MachinePC();
        Assert.AreEqual(0, pc.Citizen.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode, pc.Citizen.LastLog);
        var registered = Certificates(pc);
        pc.Install();

        pc.LogOn();

        var state = InstalledState.Of(pc.Citizen);
        CollectionAssert.AreEqual(new[] { "eGov Token Setup (all users)" }, state.AppsEntries.Where(name => name.StartsWith("eGov", StringComparison.Ordinal)).ToList(), pc.LogonLog);
        CollectionAssert.AreEqual(registered, Certificates(pc));

        // What becomes of the shortcuts cannot be seen here: for Wine the common desktop is the user's own, and they are one file.
        StringAssert.StartsWith(state.LastResult, "EGT1001");

        Assert.AreEqual(1603, pc.Citizen.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode);
        StringAssert.Contains(pc.Citizen.LastLog, "EGT3004");
    }

    private static List<string> Certificates(MachinePC pc) =>
        [.. InstalledState.Of(pc.Citizen).UserCertificates.Select(item => $"{item.Store} {item.Thumbprint} {item.KeyProvider?.Container}").Order(StringComparer.Ordinal)];
}
