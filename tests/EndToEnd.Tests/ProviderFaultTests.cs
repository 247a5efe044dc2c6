using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The vendor's provider is somebody else's code in a process of this product's: what it does wrong ends that process only.</summary>
[TestClass]
public class ProviderFaultTests
{
    [WindowsTest]
    [DataRow("CPAcquireContext")]
    [DataRow("CPGetProvParam")]
    public void A_provider_that_hangs_is_named_and_the_installation_ends_by_itself(string function) =>
        AssertContained(new Misbehaviour { Function = function, Hang = true }, "did not answer within 20 s");

    [WindowsTest]
    [DataRow("CPAcquireContext")]
    [DataRow("CPExportKey")]
    public void A_provider_that_crashes_is_named_and_the_installation_goes_on(string function) =>
        AssertContained(new Misbehaviour { Function = function, Crash = true }, "crashed (0xC0000"); // NTSTATUS: an access violation, or what .NET in the virtual provider makes of it.

    private static void AssertContained(Misbehaviour misbehaviour, string complaint)
    {
        using var pc = new CitizenPC();
        pc.Token.AddMisbehaviour(misbehaviour);

        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);

        var installed = InstalledState.Of(pc);
        StringAssert.Contains(pc.Log, $"{EPass2003.Provider} {complaint}");
        StringAssert.Contains(installed.LastResult, $"{EPass2003.Provider} {complaint}", pc.Log);
        Assert.IsEmpty(installed.UserCertificates);
        Assert.IsTrue(installed.HasCommandLine);
        Assert.AreEqual(1, pc.Token.File.Calls.Count(misbehaviour.Function), "the provider must not be asked again in another process");
        Assert.IsEmpty(pc.UnpackedFolders);
    }
}
