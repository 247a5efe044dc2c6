using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>Ways to run the package that administrators know and that nobody else uses.</summary>
[TestClass]
public class OtherWaysTests
{
    [WindowsTest]
    public void Features_are_named_at_installing_and_removing() => LifecyclePCs.Try(pc =>
    {
        pc.Succeeded(pc.Install("ADDLOCAL=Main"));
        pc.AssertHealthy();
        pc.Succeeded(pc.Install("ADDLOCAL=Main"));
        pc.AssertHealthy();

        pc.Succeeded(pc.Run("/i", TestPackages.Present, "REMOVE=Main"));
        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);
        Assert.IsNull(InstalledState.Of(pc.Citizen).ShortcutFile);

        // Wine keeps the product's entry when its features go one by one.
        pc.Succeeded(pc.Uninstall());
    });

    [WindowsTest]
    public void An_administrative_image_changes_nothing_of_the_users_and_installs_as_the_package_does() => LifecyclePCs.Try(pc =>
    {
        const string image = @"C:\Image\";
        var calls = pc.Citizen.Token.File.Calls.Count("C_Initialize");

        pc.Succeeded(pc.Run("/a", TestPackages.Present, $"TARGETDIR={image}"));
        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);
        Assert.AreEqual(calls, pc.Citizen.Token.File.Calls.Count("C_Initialize"));

        Directory.Delete(pc.Citizen.World.HostPath(image), recursive: true);
    });

    [WindowsTest]
    public void Advertising_changes_nothing_of_the_users() => LifecyclePCs.Try(pc =>
    {
        var calls = pc.Citizen.Token.File.Calls.Count("C_Initialize");

        pc.Run("/jm", TestPackages.Present);

        Assert.IsEmpty(InstalledState.Of(pc.Citizen).UserCertificates);
        Assert.AreEqual(calls, pc.Citizen.Token.File.Calls.Count("C_Initialize"));
    });

    [WindowsTest]
    public void From_a_share_it_installs_repairs_and_goes() => LifecyclePCs.Try(pc =>
    {
        // What Wine takes \\server\share for.
        var server = Directory.CreateDirectory(Path.Combine(pc.Citizen.World.PrefixFolder, "dosdevices", "unc", "server"));
        File.CreateSymbolicLink(Path.Combine(server.FullName, "share"), "/media");
        const string package = @"\\server\share\" + TestPackages.Present;

        pc.Succeeded(pc.Citizen.RunPackage("/i", package));
        pc.AssertHealthy();
        Damage.Everything(pc);
        pc.Succeeded(pc.Citizen.RunPackage("/i", package, "REINSTALL=ALL", "REINSTALLMODE=omus"));
        pc.AssertHealthy();
        pc.Succeeded(pc.Citizen.RunPackage("/x", package));

        Directory.Delete(Path.Combine(pc.Citizen.World.PrefixFolder, "dosdevices", "unc"), recursive: true);
    });
}
