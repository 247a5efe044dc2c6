using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using EGovToken.Testing.Sandbox.Certificates;

namespace EGovToken.Testing.Sandbox.Tests;

[TestClass]
[TestCategory("Sandbox")]
public sealed class WindowsStateTests
{
    private const string Secret = "Pin-7391-Qx";

    private static SandboxWorld _world = null!;

    [ClassInitialize]
    public static void MakeWorld(TestContext context) => _world = SandboxWorld.Create(WindowsPrograms.Options(context));

    [ClassCleanup]
    public static void RemoveWorld() => _world.Dispose();

    [WindowsTest]
    public void What_reg_wrote_is_read()
    {
        _world.Run("reg", "add", @"HKCU\Software\Əliyev", "/v", "Ünvan", "/t", "REG_SZ", "/d", "Bakı, ə küçəsi");
        _world.Run("reg", "add", @"HKCU\Software\Əliyev", "/v", "Code", "/t", "REG_DWORD", "/d", "3010");

        var registry = _world.ReadRegistry();

        Assert.AreEqual("Bakı, ə küçəsi", registry.FindValue(@"HKCU\Software\Əliyev", "Ünvan")!.Text);
        Assert.AreEqual(3010u, registry.FindValue(@"HKCU\Software\Əliyev", "Code")!.Number);
    }

    [WindowsTest]
    public void Links_that_Windows_has_are_followed()
    {
        Assert.IsNotNull(_world.ReadRegistry().FindKey(@"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment"));
    }

    [WindowsTest]
    public void Certificates_are_read_with_their_key_links()
    {
        using var linked = MakeCertificate("CN=Linked Əliyev");
        using var bare = MakeCertificate("CN=Bare");
        Store(linked, "My", "container 1", "EnterSafe ePass2003 CSP v1.0");
        Store(bare, "CA");

        var certificates = _world.ReadCertificates();

        var first = certificates.Single(certificate => certificate.Thumbprint == linked.Thumbprint);
        Assert.AreEqual(("HKCU", "My", "CN=Linked Əliyev"), (first.Location, first.Store, first.Subject));
        Assert.AreEqual(new KeyProvider("container 1", "EnterSafe ePass2003 CSP v1.0", ProviderType: 1, KeySpec: 2, Flags: 0), first.KeyProvider);
        CollectionAssert.AreEqual(linked.RawData, first.Encoded.ToArray());
        var second = certificates.Single(certificate => certificate.Thumbprint == bare.Thumbprint);
        Assert.AreEqual("CA", second.Store);
        Assert.IsNull(second.KeyProvider);
    }

    [WindowsTest]
    public void A_secret_is_found_in_files_of_both_encodings_and_in_the_registry()
    {
        File.WriteAllText(_world.HostPath(@"C:\ascii.log"), $"pin={Secret}\n");
        File.WriteAllText(_world.HostPath(@"C:\utf16.log"), $"pin={Secret}\n", System.Text.Encoding.Unicode);
        File.WriteAllText(Path.Combine(_world.StateFolder, "state.log"), $"pin={Secret}\n");
        _world.Run("reg", "add", @"HKCU\Software\Leak", "/v", "Text", "/d", $"the {Secret} it is");
        _world.Run("reg", "add", @"HKCU\Software\Leak", "/v", "Bytes", "/t", "REG_BINARY", "/d", Convert.ToHexString(System.Text.Encoding.Unicode.GetBytes(Secret)));

        var found = _world.FindSecret(Secret);

        CollectionAssert.IsSubsetOf(
            new[]
            {
                _world.HostPath(@"C:\ascii.log"),
                _world.HostPath(@"C:\utf16.log"),
                Path.Combine(_world.StateFolder, "state.log"),
                @"HKCU\Software\Leak → Text",
                @"HKCU\Software\Leak → Bytes",
            },
            found.ToList());
    }

    [WindowsTest]
    public void A_secret_that_was_not_left_is_not_found()
    {
        Assert.IsEmpty(_world.FindSecret("Pin-0000-Zz"));
    }

    private static X509Certificate2 MakeCertificate(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(99));
    }

    private static void Store(X509Certificate2 certificate, string store, params string[] keyLink)
    {
        File.WriteAllBytes(Path.Combine(_world.StateFolder, "certificate.der"), certificate.RawData);

        var result = _world.Run(WindowsPrograms.Named("store-certificate"), [@"Z:\state\certificate.der", store, .. keyLink]);

        Assert.AreEqual(0, result.ExitCode, result.Output);
    }
}
