using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests;

/// <summary>What makes a registered certificate of use: its private key is reached through the link and signs.</summary>
[TestClass]
public class KeyLinkTests
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
