using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>What refuses its removal is named, and remembered for the next uninstallation; without its journal none begins.</summary>
[TestClass]
public class UninstallRefusalTests
{
    [WindowsTest]
    public void With_a_store_that_refuses() => LifecyclePCs.Try(
        static pc =>
        {
            pc.Installed();

            using (var session = pc.Citizen.World.StartSession())
            {
                Assert.AreEqual(0, session.Run(RegistryFaults.Deny("CA")).ExitCode);
                pc.Succeeded(pc.Start(session, "/x", TestPackages.Present).WaitForEnd());
                session.End();
            }

            var left = InstalledState.Of(pc.Citizen);
            Assert.AreEqual("CA", left.UserCertificates.Single().Store);
            Assert.IsFalse(left.HasCommandLine);
            Assert.IsNull(left.ShortcutFile);
            StringAssert.StartsWith(left.LastResult, "EGT1008");
            StringAssert.Contains(pc.Citizen.LastLog, "EGT2401");

            // What the journal kept is ours for the next uninstallation.
            pc.Succeeded(pc.Install());
            pc.Succeeded(pc.Uninstall());
        },
        new FaultRow(UninstallFaultTests.Section, "A store refuses changes", "as before but for its certificates, which the next uninstallation takes", "EGT1008, naming each certificate with EGT2401"));

    [WindowsTest]
    public void With_a_journal_that_refuses() => LifecyclePCs.Try(
        static pc =>
        {
            var installed = pc.Installed();

            using (var session = pc.Citizen.World.StartSession())
            {
                Assert.AreEqual(0, session.Run(RegistryFaults.Deny(@"Software\EGovToken\Journal")).ExitCode);
                pc.HasFailed(LifecyclePC.Failed, pc.Start(session, "/x", TestPackages.Present).WaitForEnd());
                session.End();
            }

            pc.AssertUsersAs(installed);
            StringAssert.Contains(pc.Citizen.LastLog, "EGT2402");
            pc.Succeeded(pc.Install());
            pc.Succeeded(pc.Uninstall());
        },
        new FaultRow(UninstallFaultTests.Section, "The journal refuses changes", "installed", "exit code 1603, EGT2402"));

    [WindowsTest]
    public void With_a_desktop_that_is_read_only() => LifecyclePCs.Try(
        static pc =>
        {
            pc.Installed();
            using var desktop = new TemporaryFolder();
            File.Copy(InstalledState.Of(pc.Citizen).ShortcutFile!, desktop.PathOf("E-GOV.AZ.url"));
            var readOnly = new SessionOptions { Mounts = [new FolderMount(desktop.FullName, "/prefix/drive_c/users/root/Desktop")] };

            using (var session = pc.Citizen.World.StartSession(readOnly))
            {
                pc.Succeeded(pc.Start(session, "/x", TestPackages.Present).WaitForEnd());
                session.End();
            }

            var left = InstalledState.Of(pc.Citizen);
            Assert.IsEmpty(left.UserCertificates);
            Assert.IsFalse(left.HasCommandLine);
            StringAssert.StartsWith(left.LastResult, "EGT2501");

            // What the record kept is ours for the next uninstallation.
            pc.Succeeded(pc.Install());
            pc.Succeeded(pc.Uninstall());
        },
        new FaultRow(UninstallFaultTests.Section, "The desktop's folder is read-only", "as before but for the shortcut, which the next uninstallation takes", "EGT2501"));
}
