using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>An uninstallation takes all that can be taken, and says what cannot.</summary>
[TestClass]
public class UninstallFaultTests
{
    internal const string Section = "Uninstalling";

    [WindowsTest]
    public void Without_a_token() => LifecyclePCs.Try(
        static pc =>
        {
            pc.Installed();
            pc.Citizen.Token.Unplug();
            pc.Succeeded(pc.Uninstall());
            pc.Citizen.Token.Plug();
        },
        new FaultRow(Section, "No token is plugged in", "as before", "nothing"));

    [WindowsTest]
    public void With_another_token() => LifecyclePCs.Try(
        static pc =>
        {
            pc.Installed();
            var token = pc.Citizen.Token.File.Load();
            pc.Citizen.Token.Change(static token => token.Serial = "AAAA000000000001");
            pc.Succeeded(pc.Uninstall());
            pc.Citizen.Token.File.Save(token);
        },
        new FaultRow(Section, "Another token is plugged in", "as before", "nothing"));

    [WindowsTest]
    public void With_the_middleware_gone() => LifecyclePCs.Try(
        static pc =>
        {
            pc.Installed();
            var module = pc.Citizen.World.HostPath(@"C:\windows\system32\eps2003csp11.dll");
            File.Move(module, module + ".away");
            pc.Succeeded(pc.Uninstall());
            Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);
            File.Move(module + ".away", module);
        },
        new FaultRow(Section, "The middleware's module is gone", "as before", "nothing"));

    [WindowsTest]
    public void With_the_installers_own_copies_of_packages_gone() => LifecyclePCs.Try(
        static pc =>
        {
            pc.Installed();
            foreach (var copy in Directory.GetFiles(pc.Citizen.World.HostPath(@"C:\windows\Installer"), "*.msi"))
            {
                File.Delete(copy);
            }

            pc.Succeeded(pc.Uninstall());
        },
        new FaultRow(Section, "The installer's own copy of the package is gone, the package is at hand", "as before", "nothing"));
}
