using System.Reflection.PortableExecutable;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>The per-machine package as msitools read it: what keeps a deployment as SYSTEM from failing, or from repairing for ever.</summary>
[TestClass]
public class MachinePackageTests
{
    private const int HKLM = 2;

    // Of the Attributes column of Component (Windows Installer SDK).
    private const int RegistryKeyPath = 4;
    private const int Permanent = 16;
    private const int SixtyFourBit = 256;

    private static MsiDatabase Package => BuiltPackages.Machine;

    [TestMethod]
    public void It_is_per_machine_for_64_bits_and_in_no_language()
    {
        Assert.AreEqual("1", Package.Property("ALLUSERS"));
        Assert.AreEqual("0", Package.Property("ProductLanguage"));
        Assert.AreEqual("x64;0", Package.Summary["Template"]);
        Assert.AreNotEqual(BuiltPackages.User.Property("UpgradeCode"), Package.Property("UpgradeCode"));
    }

    [TestMethod]
    public void Nothing_in_it_is_a_users()
    {
        var registry = Package.Rows("Registry");
        Assert.IsTrue(registry.All(row => row.Number("Root") == HKLM), "a value of the user's would have every other user's logon repair it");
        foreach (var component in Package.Rows("Component"))
        {
            var attributes = component.Number("Attributes");
            var keyPath = component["KeyPath"];
            Assert.AreNotEqual(0, attributes & SixtyFourBit, component.Key);
            Assert.AreNotEqual("", keyPath, $"{component.Key} has no key path but its folder");
            Assert.IsTrue((attributes & RegistryKeyPath) == 0 || registry.Any(row => row["Registry"] == keyPath), component.Key);
        }
    }

    [TestMethod]
    public void It_advertises_nothing_and_shows_no_dialog()
    {
        foreach (var table in new[] { "Shortcut", "Dialog", "ServiceInstall" })
        {
            CollectionAssert.DoesNotContain(Package.Tables.Keys.ToList(), table);
        }

        const int disallowAdvertise = 8;
        Assert.IsTrue(Package.Rows("Feature").All(row => (row.Number("Attributes") & disallowAdvertise) != 0));
    }

    // FindCommonShortcut names the desktop when nobody else's file stands there; else it is a folder of the package's own.
    [TestMethod]
    public void The_shortcut_is_written_and_removed_where_it_is_nobody_elses()
    {
        Assert.AreEqual("CommonShortcutFolder", Package.Rows("IniFile").Single()["DirProperty"]);
        Assert.AreEqual("CommonShortcutFolder", Package.Rows("RemoveFile").Single()["DirProperty"]);
        Assert.AreEqual("INSTALLFOLDER", Package.Rows("Directory").Single(row => row.Key == "CommonShortcutFolder")["Directory_Parent"]);
    }

    [TestMethod]
    public void Whose_the_shortcut_is_is_asked_before_costing_whatever_is_done()
    {
        var sequence = Package.Rows("InstallExecuteSequence").ToDictionary(row => row.Key, StringComparer.Ordinal);
        var asked = sequence["FindCommonShortcut"];

        Assert.IsGreaterThan(sequence["ReadMachineSettings"].Number("Sequence"), asked.Number("Sequence"));
        Assert.IsLessThan(sequence["CostInitialize"].Number("Sequence"), asked.Number("Sequence"));
        Assert.AreEqual("1", asked["Condition"]);
    }

    [TestMethod]
    public void As_SYSTEM_run_only_the_actions_that_leave_something_for_the_users_and_end_it()
    {
        const int deferred = 1024;
        const int asSystem = 2048;
        var rows = Package.Rows("CustomAction").Where(row => (row.Number("Type") & deferred) != 0).ToList();

        CollectionAssert.AreEquivalent(new[] { "EndLogons", "LeaveCleanup", "RollbackLeaveCleanup", "EndCleanup" }, rows.Select(row => row.Key).ToList());
        Assert.IsTrue(rows.All(row => (row.Number("Type") & asSystem) != 0));
    }

    [TestMethod]
    public void None_of_its_components_is_permanent()
    {
        Assert.IsFalse(Package.Rows("Component").Any(row => (row.Number("Attributes") & Permanent) != 0), "Windows Installer would note it for ever");
    }

    [TestMethod]
    public void What_a_logon_starts_is_no_console_program()
    {
        foreach (var start in Package.Rows("Registry").Where(row => row["Key"].EndsWith(@"\Run", StringComparison.Ordinal)))
        {
            StringAssert.StartsWith(start["Value"], "\"[INSTALLFOLDER]egovtokenw.exe\" ");
        }

        using var program = new PEReader(File.OpenRead(Path.Combine(Repository.Product, "command-line", "egovtokenw.exe")));
        Assert.AreEqual(Subsystem.WindowsGui, program.PEHeaders.PEHeader!.Subsystem);
    }
}
