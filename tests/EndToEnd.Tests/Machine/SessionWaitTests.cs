using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>WAITFORTOKEN=session: a token that is plugged in while the user is logged on is registered without a new logon.</summary>
[TestClass]
public class SessionWaitTests
{
    [WindowsTest]
    public void A_token_that_comes_later_is_registered_and_the_waiting_gives_way_to_an_uninstallation()
    {
        using var pc = new MachinePC();
        pc.Citizen.Token.Unplug();
        pc.Install("WAITFORTOKEN=session");
        pc.InstallSmartCardService();
        pc.SetReaders();
        var logon = pc.Citizen.World.ReadRegistry().FindValue(MachinePC.RunKey, "EGovToken")!.Text!;
        using var session = pc.Citizen.World.StartSession();
        var waiting = MachinePC.StartLogon(session, logon);
        Assert.IsTrue(Waiting.Until(() => pc.LogonLog.Contains("waiting for tokens", StringComparison.Ordinal)), pc.LogonLog);
        var looks = pc.Citizen.Token.File.Calls.Count("C_Initialize");

        // An empty reader brings no token: no module is loaded.
        pc.SetReaders("-Other Reader 0");
        pc.Citizen.Token.Plug();
        pc.SetReaders("-Other Reader 0", "+FT ePass2003Auto 0");
        Assert.IsTrue(Waiting.Until(() => pc.LogonLog.Contains("EGT1001", StringComparison.Ordinal)), pc.LogonLog);
        Assert.IsFalse(waiting.HasEnded);
        Assert.AreEqual(looks + 1, pc.Citizen.Token.File.Calls.Count("C_Initialize"));

        // Its programs are in use until it gives way.
        var removal = pc.StartUninstalling(session);
        Assert.AreEqual(0, removal.WaitForEnd().ExitCode, pc.Citizen.LastLog);
        Assert.AreEqual(130, waiting.WaitForEnd().ExitCode);
        StringAssert.Contains(pc.Citizen.LastLog, "EndLogons: 1 waited for a token, 1 of them have ended");
        Assert.IsEmpty(session.End());

        Assert.IsFalse(Directory.Exists(pc.Citizen.World.HostPath(MachinePC.Folder)), "nothing waits for the next start of Windows");
        CollectionAssert.AreEquivalent(
            new[] { "CA ", "My citizen-authentication", "My citizen-signature" },
            InstalledState.Of(pc.Citizen).UserCertificates.Select(item => $"{item.Store} {item.KeyProvider?.Container}").ToList());
        Assert.AreEqual(0, pc.Citizen.Token.File.Calls.Count("C_Login"));
    }
}
