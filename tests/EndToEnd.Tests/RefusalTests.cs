using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>Bad input: a clear line, an exit code that is not 0, and nothing changed.</summary>
[TestClass]
public class RefusalTests
{
    [WindowsTest]
    [DataRow("WAITFORTOKEN", "soon")]
    [DataRow("PORTALURL", "file:///C:/windows/notepad.exe")]
    [DataRow("PKCS11MODULE", @"C:\no\such\module.dll")]
    public void A_property_that_makes_no_sense_is_named_and_nothing_changes(string name, string value)
    {
        using var pc = new CitizenPC();
        var before = pc.World.TakeSnapshot();

        Assert.AreNotEqual(0, pc.RunBundle($"{name}={value}").ExitCode);

        StringAssert.Contains(pc.Log, $"EGT3001: A property or policy has an invalid value; the package changed nothing. ({name}: ");
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void A_module_that_is_no_library_is_named_and_nothing_changes()
    {
        using var pc = new CitizenPC();
        File.WriteAllText(Path.Combine(pc.World.StateFolder, "module.dll"), "This is not a library.");
        var before = pc.World.TakeSnapshot();

        Assert.AreNotEqual(0, pc.RunBundle(@"PKCS11MODULE=Z:\state\module.dll").ExitCode);

        StringAssert.Contains(pc.Log, "EGT2002");
        StringAssert.Contains(pc.Log, @"Z:\state\module.dll");
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void A_byte_changed_in_the_bundles_payload_makes_it_refuse_and_nothing_stays()
    {
        using var medium = ChangedMedium.WithOneByteChanged("EGovTokenSetup.exe");
        using var pc = new CitizenPC(medium.Folder);
        var before = pc.World.TakeSnapshot();

        Assert.AreNotEqual(0, pc.RunBundle().ExitCode);

        NoChanges.Since(before, pc);
    }
}
