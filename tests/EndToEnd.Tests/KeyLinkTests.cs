using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using EGovToken.Testing.Sandbox.Certificates;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests;

/// <summary>What makes a registered certificate of use: its private key is reached through the link and signs.</summary>
[TestClass]
public partial class KeyLinkTests
{
    private const string Text = "I want to log in.";

    [WindowsTest]
    public void Each_registered_certificate_signs_through_its_key_link_with_the_key_that_is_its_own()
    {
        using var pc = new CitizenPC();
        AssertSigns(pc);
    }

    // Providers name containers in the ANSI code page; integrators have named them in their language.
    [WindowsTest]
    public void A_container_whose_name_is_not_ASCII_is_found_and_signs()
    {
        using var pc = new CitizenPC();
        pc.Token.Change(static token => token.Objects.OfType<PrivateKeyObject>().ToList().ForEach(static key => key.Label = $"giriç açarü {key.KeySpec}"));
        AssertSigns(pc);
    }

    // Such a link names the right container, and Windows looks for it among the PC's keys. Wine writes nothing that a program changes of a
    // certificate in a store: here it shows that the flags are seen and noted; that it is mended, only a real PC shows (docs/proof.md).
    [WindowsTest]
    public void A_link_with_other_flags_is_not_taken_for_right_and_is_kept_in_the_journal()
    {
        const uint machineKeys = 0x20; // CRYPT_MACHINE_KEYSET
        using var pc = CitizenPC.WithMiddleware();
        Assert.AreEqual(0, pc.RunCommandLine("register").ExitCode);
        pc.World.Run("reg.exe", "delete", @"HKCU\Software\EGovToken", "/f");
        Assert.AreEqual(0, pc.World.Run(CitizenPC.Probe, "flags", $"{machineKeys}").ExitCode);
        var wrong = Links(pc);
        Assert.HasCount(2, wrong.FindAll(static link => link.Flags == machineKeys));

        var result = pc.RunCommandLine("register", "--json");

        StringAssert.Contains(result.StandardOutput, "\"changed\": true");
        var journal = pc.World.ReadRegistry().FindKey(@"HKCU\Software\EGovToken\Journal")!.Values.Values.Select(static value => value.Text!).ToList();
        Assert.HasCount(2, journal);
        foreach (var entry in journal)
        {
            Assert.MatchesRegex(KeptFlags(), entry);
        }

        Assert.AreEqual(0, pc.RunCommandLine("unregister").ExitCode);
        CollectionAssert.AreEqual(wrong, Links(pc));
    }

    [GeneratedRegex("\"keyLink\":\\{[^}]*\"keySpec\":[12]\\},\"keyLinkBefore\":\\{[^}]*\"keySpec\":[12],\"flags\":32\\}")]
    private static partial Regex KeptFlags();

    private static List<KeyProvider> Links(CitizenPC pc) => [.. InstalledState.Of(pc).UserCertificates.Select(static stored => stored.KeyProvider).OfType<KeyProvider>()];

    private static void AssertSigns(CitizenPC pc)
    {
        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);
        var certificates = InstalledState.Of(pc).UserCertificates.Where(certificate => certificate.Store == "My").ToList();

        var result = pc.SignThroughKeyLinks(pc.Pin, Text);

        Assert.AreEqual(0, result.ExitCode, result.Output);
        var signatures = result.StandardOutput.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2)).ToDictionary(words => words[0], words => words[1]);
        Assert.HasCount(2, signatures);
        foreach (var stored in certificates)
        {
            using var certificate = X509CertificateLoader.LoadCertificate(stored.Encoded.Span);
            using var publicKey = certificate.GetRSAPublicKey()!;
            var signature = signatures[stored.Thumbprint];
            Assert.IsTrue(
                publicKey.VerifyData(Encoding.UTF8.GetBytes(Text), Convert.FromBase64String(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
                $"{stored.Subject}: {signature}");
        }
    }
}
