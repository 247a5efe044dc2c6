using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The process that providers are loaded into, run by hand: a line for what it found, and never a failure for what is not there.</summary>
[TestClass]
public class ProviderHostTests
{
    private const string Ready = "egovtoken-host:ready";
    private const string Done = "egovtoken-host:done";

    [WindowsTest]
    public void It_lists_containers_and_a_provider_without_keys_or_without_a_token_has_none()
    {
        using var pc = new CitizenPC();
        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);

        Assert.HasCount(2, Containers(pc, EPass2003.Provider));
        Assert.IsEmpty(Containers(pc, "Microsoft Smart Card Key Storage Provider"));
        Assert.IsEmpty(Containers(pc, "EnterSafe ePass2003 Key Storage Provider"));
        Assert.IsEmpty(Containers(pc, "No provider of this name"));

        pc.Token.Unplug();
        Assert.IsEmpty(Answer(pc, "list", EPass2003.Provider));
    }

    [WindowsTest]
    public void It_checks_a_key_and_one_that_is_not_the_certificates_does_not_count()
    {
        using var pc = new CitizenPC();
        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);
        var thumbprint = InstalledState.Of(pc).UserCertificates.First(certificate => certificate.Store == "My").Thumbprint;
        CollectionAssert.AreEqual(new[] { "egovtoken-host:answers" }, Answer(pc, "check", thumbprint));

        // Each container gets the other's key.
        pc.Token.Change(token =>
        {
            var keys = token.Objects.OfType<Testing.VirtualToken.State.PrivateKeyObject>().ToList();
            (keys[0].Label, keys[1].Label) = (keys[1].Label, keys[0].Label);
            (keys[0].KeySpec, keys[1].KeySpec) = (keys[1].KeySpec, keys[0].KeySpec);
        });
        StringAssert.StartsWith(Answer(pc, "check", thumbprint).Single(), "egovtoken-host:refused");
        StringAssert.StartsWith(Answer(pc, "check", new string('0', thumbprint.Length)).Single(), "egovtoken-host:refused");
    }

    // Wine opens a key storage provider of any name, and refuses to list its keys.
    private static List<string> Containers(CitizenPC pc, string provider) =>
        [.. Answer(pc, "list", provider).Where(line => !line.StartsWith("egovtoken-host:failed", StringComparison.Ordinal))];

    // What stands between the first line and the last.
    private static List<string> Answer(CitizenPC pc, string question, string subject)
    {
        var result = pc.World.Run(@"C:\users\root\AppData\Local\Programs\EGovToken\egovtoken.exe", "provider-host", question, subject);
        Assert.AreEqual(0, result.ExitCode, result.Output);
        var lines = result.StandardOutput.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        Assert.AreEqual((Ready, Done), (lines[0], lines[^1]), result.Output);
        return lines[1..^1];
    }
}
