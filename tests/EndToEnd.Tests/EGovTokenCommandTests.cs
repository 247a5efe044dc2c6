using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using EGovToken.Testing.Sandbox.Certificates;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The command line on a PC that has the vendor's middleware and nothing else of this product.</summary>
[TestClass]
public class EGovTokenCommandTests
{
    private const string Text = "I want to log in.";

    [WindowsTest]
    public void What_it_registers_signs_and_a_second_time_there_is_nothing_to_do()
    {
        using var pc = CitizenPC.WithMiddleware();

        var first = Run(pc, "register");
        var certificates = UserCertificates(pc);

        Assert.AreEqual("EGT1001", CodeOf(first), first.Output);
        AssertSignsWithOwnKeys(pc, certificates);

        var before = pc.World.TakeSnapshot();
        var second = Run(pc, "register");

        Assert.AreEqual(0, second.ExitCode, second.Output);
        Assert.IsFalse(JsonOf(second).GetProperty("changed").GetBoolean());
        NoChanges.Since(before, pc);
    }

    [WindowsTest]
    public void After_unregistering_the_stores_are_byte_for_byte_what_they_were()
    {
        using var pc = CitizenPC.WithMiddleware();
        var before = pc.World.TakeSnapshot();
        Assert.AreEqual(0, Run(pc, "register").ExitCode);
        Assert.AreNotEqual(0, UserCertificates(pc).Count);

        pc.Token.Unplug();
        var result = Run(pc, "unregister");

        Assert.AreEqual("EGT1004", CodeOf(result), result.Output);
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void A_certificate_that_was_registered_before_is_not_touched()
    {
        using var pc = CitizenPC.WithMiddleware();
        Assert.AreEqual(0, Run(pc, "register").ExitCode);
        pc.World.Run("reg.exe", "delete", @"HKCU\Software\EGovToken", "/f");
        var before = pc.World.TakeSnapshot();

        var registered = Run(pc, "register");
        var unregistered = Run(pc, "unregister", "--all-ours");

        Assert.IsFalse(JsonOf(registered).GetProperty("changed").GetBoolean(), registered.Output);
        Assert.AreEqual(0, JsonOf(unregistered).GetProperty("certificates").GetArrayLength());
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void Its_status_shows_what_is_registered_and_leaves_no_trace()
    {
        using var pc = CitizenPC.WithMiddleware();
        Run(pc, "register");
        var before = pc.World.TakeSnapshot();

        var result = Run(pc, "status");

        Assert.AreEqual(0, result.ExitCode, result.Output);
        Assert.IsTrue(JsonOf(result).GetProperty("module").GetProperty("providerRegistered").GetBoolean());
        var answering = JsonOf(result).GetProperty("tokens")[0].GetProperty("certificates").EnumerateArray()
            .Count(certificate => certificate.GetProperty("registration") is { ValueKind: JsonValueKind.Object } registration
                && registration.GetProperty("keyAnswers") is { ValueKind: JsonValueKind.True });
        Assert.AreEqual(2, answering, result.Output);
        NoChanges.Since(before, pc);
    }

    private static ProcessResult Run(CitizenPC pc, params string[] arguments) => pc.RunCommandLine([.. arguments, "--json"]);

    private static JsonElement JsonOf(ProcessResult result) => JsonDocument.Parse(result.StandardOutput).RootElement;

    private static string? CodeOf(ProcessResult result) => JsonOf(result).GetProperty("outcome").GetProperty("code").GetString();

    private static IReadOnlyList<StoredCertificate> UserCertificates(CitizenPC pc) => InstalledState.Of(pc).UserCertificates;

    private static void AssertSignsWithOwnKeys(CitizenPC pc, IReadOnlyList<StoredCertificate> certificates)
    {
        var result = pc.SignThroughKeyLinks(pc.Pin, Text);
        Assert.AreEqual(0, result.ExitCode, result.Output);
        var signatures = result.StandardOutput.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2)).ToDictionary(words => words[0], words => words[1]);
        var personal = certificates.Where(certificate => certificate.Store == "My").ToList();
        Assert.HasCount(2, personal);
        foreach (var stored in personal)
        {
            using var certificate = X509CertificateLoader.LoadCertificate(stored.Encoded.Span);
            using var key = certificate.GetRSAPublicKey()!;
            var signature = Convert.FromBase64String(signatures[stored.Thumbprint]);
            Assert.IsTrue(key.VerifyData(Encoding.UTF8.GetBytes(Text), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), stored.Subject);
        }
    }
}
