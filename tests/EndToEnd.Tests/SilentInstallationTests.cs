using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The bundle's silent run on a fresh PC with a token plugged in.</summary>
[TestClass]
public class SilentInstallationTests
{
    [WindowsTest]
    public void A_fresh_PC_gets_middleware_certificates_with_their_keys_shortcut_and_command_line()
    {
        using var pc = new CitizenPC();

        var result = pc.RunBundle($"TOKENPIN={pc.Pin}");

        Assert.AreEqual(0, result.ExitCode, pc.Log);
        var installed = InstalledState.Of(pc);
        Assert.IsTrue(installed.HasMiddleware);
        Assert.IsTrue(installed.HasCommandLine);
        Assert.AreEqual("https://www.e-gov.az/", installed.ShortcutUrl);
        CollectionAssert.Contains(installed.AppsEntries.ToList(), "eGov Token Setup");
        StringAssert.StartsWith(installed.LastResult, "EGT1001");
        CollectionAssert.AreEquivalent(
            new[] { "CA ", "My citizen-authentication", "My citizen-signature" },
            installed.UserCertificates.Select(item => $"{item.Store} {item.KeyProvider?.Container}").ToList());
    }

    [WindowsTest]
    public void Uninstalling_leaves_the_PC_as_it_was()
    {
        using var pc = new CitizenPC();
        var before = pc.World.TakeSnapshot();
        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);

        var result = pc.RunBundle("/uninstall", "REMOVEMIDDLEWARE=1");

        Assert.AreEqual(0, result.ExitCode, pc.Log);
        NoChanges.Since(before, pc);
    }

    [WindowsTest]
    public void The_PIN_is_used_once_and_is_nowhere_afterwards()
    {
        using var pc = new CitizenPC();

        Assert.AreEqual(0, pc.RunBundle($"TOKENPIN={pc.Pin}").ExitCode, pc.Log);

        Assert.AreEqual(1, pc.Token.File.Calls.Count("C_Login"));
        Assert.IsEmpty(pc.World.FindSecret(pc.Pin));
        StringAssert.Contains(pc.Log, "the PIN is right");
    }

    [WindowsTest]
    public void A_PIN_in_a_file_that_others_can_read_is_refused_and_one_that_they_cannot_is_used_once_and_gone()
    {
        using var pc = new CitizenPC();
        const string name = @"C:\users\root\AppData\Local\egov pin.txt";
        var file = pc.World.HostPath(name);
        File.WriteAllText(file, pc.Pin);
        Tool.Run("chmod", "644", file);
        Assert.AreNotEqual(0, pc.RunBundle($"TOKENPINFILE={name}").ExitCode, pc.Log);
        StringAssert.Contains(pc.Log, "EGT3001: ");
        StringAssert.Contains(pc.Log, "can be read by");
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
        Assert.IsTrue(File.Exists(file));

        Tool.Run("chmod", "600", file);
        Assert.AreEqual(0, pc.RunBundle($"TOKENPINFILE={name}").ExitCode, pc.Log);

        Assert.AreEqual(1, pc.Token.File.Calls.Count("C_Login"));
        Assert.IsEmpty(pc.World.FindSecret(pc.Pin));
        Assert.IsFalse(File.Exists(file));
        StringAssert.Contains(pc.Log, "the PIN is right");
        StringAssert.StartsWith(InstalledState.Of(pc).LastResult, "EGT1001");
    }

    // Windows Installer replaces what stands in brackets in a template of a log line by the property's value.
    [WindowsTest]
    public void A_tokens_label_stands_in_the_log_as_it_is_whatever_it_looks_like()
    {
        using var pc = new CitizenPC();
        pc.Token.Change(static token => token.Label = "[ProductName] {[TOKENPIN]} [1]");

        Assert.AreEqual(0, pc.RunBundle($"TOKENPIN={pc.Pin}").ExitCode, pc.Log);

        StringAssert.Contains(pc.Log, "'[ProductName] {[TOKENPIN]} [1]'");
        Assert.IsEmpty(pc.World.FindSecret(pc.Pin));
    }

    [WindowsTest]
    public void A_wrong_PIN_is_remembered_where_the_module_sets_no_flags_and_forgotten_with_the_product()
    {
        using var pc = new CitizenPC();
        var before = pc.World.TakeSnapshot();
        pc.Token.Change(static token => token.ReportsPinFlags = false);

        Assert.AreEqual(0, pc.RunBundle("TOKENPIN=8250471639").ExitCode, pc.Log);
        StringAssert.StartsWith(InstalledState.Of(pc).LastResult, "EGT2201");
        Assert.AreEqual(0, pc.RunBundle("/repair", "TOKENPIN=8250471639").ExitCode, pc.Log);
        StringAssert.StartsWith(InstalledState.Of(pc).LastResult, "EGT2205");
        Assert.AreEqual(1, pc.Token.File.Calls.Count("C_Login"));

        Assert.AreEqual(0, pc.RunBundle("/uninstall", "REMOVEMIDDLEWARE=1").ExitCode, pc.Log);
        NoChanges.Since(before, pc);
    }

    [WindowsTest]
    public void Without_a_PIN_the_certificates_are_registered_without_a_login()
    {
        using var pc = new CitizenPC();

        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);

        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
    }

    [WindowsTest]
    public void The_portal_address_and_the_wish_for_no_shortcut_reach_the_package()
    {
        using var pc = new CitizenPC();
        Assert.AreEqual(0, pc.RunBundle("PORTALURL=https://my.gov.az/login").ExitCode, pc.Log);
        Assert.AreEqual("https://my.gov.az/login", InstalledState.Of(pc).ShortcutUrl);

        using var other = new CitizenPC();
        Assert.AreEqual(0, other.RunBundle("PORTALSHORTCUT=0", "REGISTERCERTIFICATES=0").ExitCode, other.Log);
        var installed = InstalledState.Of(other);
        Assert.IsNull(installed.ShortcutFile);
        Assert.IsEmpty(installed.UserCertificates);
        StringAssert.StartsWith(installed.LastResult, "EGT1003");
        Assert.IsEmpty(other.Token.File.Calls.Functions);
    }

    [WindowsTest]
    public void The_package_alone_installs_and_uninstalls_where_the_middleware_is_there_already()
    {
        using var pc = CitizenPC.WithMiddleware();
        var before = pc.World.TakeSnapshot();

        Assert.AreEqual(0, pc.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode, pc.Log);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);

        Assert.AreEqual(0, pc.RunPackage("/x", @"Z:\media\EGovToken.msi").ExitCode, pc.Log);
        NoChanges.Since(before, pc);
    }
}
