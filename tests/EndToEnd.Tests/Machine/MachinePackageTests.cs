using System.Globalization;
using System.Reflection.PortableExecutable;
using EGovToken.Testing.TestDoubles;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>The package for everybody as msitools read it: what keeps a deployment as SYSTEM from failing, or from repairing for ever.</summary>
[TestClass]
public class MachinePackageTests
{
    private const string Package = "EGovTokenMachine.msi";

    private const int HKLM = 2;

    // Of the Attributes column of Component (Windows Installer SDK).
    private const int RegistryKeyPath = 4;
    private const int Permanent = 16;
    private const int SixtyFourBit = 256;

    private static string Property(string name) => PackageTables.Rows("Property", Package).SingleOrDefault(row => row[0] == name)?[1] ?? "";

    [TestMethod]
    public void It_is_per_machine_for_64_bits_and_in_no_language()
    {
        Assert.AreEqual("1", Property("ALLUSERS"));
        Assert.AreEqual("0", Property("ProductLanguage"));
        StringAssert.Contains(PackageTables.Summary(Package), "Template: x64;0");
        Assert.AreNotEqual(PackageTables.Rows("Property").Single(row => row[0] == "UpgradeCode")[1], Property("UpgradeCode"));
    }

    [TestMethod]
    public void Nothing_in_it_is_a_users()
    {
        var registry = PackageTables.Rows("Registry", Package);
        Assert.IsTrue(registry.All(row => Number(row[1]) == HKLM), "a value of the user's would have every other user's logon repair it");
        foreach (var component in PackageTables.Rows("Component", Package))
        {
            var attributes = Number(component[3]);
            Assert.AreNotEqual(0, attributes & SixtyFourBit, component[0]);
            Assert.AreNotEqual("", component[5], $"{component[0]} has no key path but its folder");
            Assert.IsTrue((attributes & RegistryKeyPath) == 0 || registry.Any(row => row[0] == component[5]), component[0]);
        }
    }

    [TestMethod]
    public void It_advertises_nothing_and_shows_no_dialog()
    {
        foreach (var table in new[] { "Shortcut", "Dialog", "ServiceInstall" })
        {
            CollectionAssert.DoesNotContain(PackageTables.Tables(Package).ToList(), table);
        }

        const int disallowAdvertise = 8;
        Assert.IsTrue(PackageTables.Rows("Feature", Package).All(row => (Number(row[7]) & disallowAdvertise) != 0));
    }

    // In a package per machine that is everybody's desktop; Wine takes the user's own for it.
    [TestMethod]
    public void The_shortcut_is_on_the_desktop()
    {
        Assert.AreEqual("DesktopFolder", PackageTables.Rows("IniFile", Package).Single()[2]);
        Assert.AreEqual("DesktopFolder", PackageTables.Rows("RemoveFile", Package).Single()[3]);
    }

    [TestMethod]
    public void None_of_its_actions_runs_as_SYSTEM()
    {
        const int deferred = 1024;
        Assert.IsTrue(PackageTables.Rows("CustomAction", Package).All(row => (Number(row[1]) & deferred) == 0));
    }

    [TestMethod]
    public void What_stays_for_the_users_next_logons_is_the_programs_and_their_start()
    {
        var staying = PackageTables.Rows("Component", Package).Where(row => (Number(row[3]) & Permanent) != 0).Select(row => row[0]);

        CollectionAssert.AreEquivalent(new[] { "Programs", "LogonCleanup" }, staying.ToList());
    }

    [TestMethod]
    public void What_a_logon_starts_is_no_console_program()
    {
        foreach (var start in PackageTables.Rows("Registry", Package).Where(row => row[2].EndsWith(@"\Run", StringComparison.Ordinal)))
        {
            StringAssert.StartsWith(start[4], "\"[INSTALLFOLDER]egovtokenw.exe\" ");
        }

        using var program = new PEReader(File.OpenRead(Path.Combine(Repository.Artifacts, "command-line", "egovtokenw.exe")));
        Assert.AreEqual(Subsystem.WindowsGui, program.PEHeaders.PEHeader!.Subsystem);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
