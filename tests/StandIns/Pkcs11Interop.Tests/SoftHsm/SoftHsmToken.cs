using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Testing.Pkcs11Interop.Tests.Tools;
using EGovToken.Testing.TestTools;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests.SoftHsm;

/// <summary>A SoftHSM token with one key pair and its certificate, put there by SoftHSM's and OpenSC's own tools.</summary>
internal sealed class SoftHsmToken : IDisposable
{
    public const string ModulePath = "/usr/lib/softhsm/libsofthsm2.so";
    public const string Label = "Sınaq tokeni ə";
    public const string Pin = "gizli-ə-1234";
    public const string ObjectLabel = "imza";

    private static readonly Lazy<SoftHsmToken> OfThisRun = new(() => new SoftHsmToken());

    private readonly TemporaryFolder _folder = new();

    private SoftHsmToken()
    {
        // Everything of SoftHSM, tools and module, finds its tokens through this variable.
        File.WriteAllText(_folder.File("softhsm2.conf"), $"directories.tokendir = {_folder.Root}\nlog.level = ERROR\n");
        NativeEnvironment.Set("SOFTHSM2_CONF", _folder.File("softhsm2.conf"));

        using RSA key = RSA.Create(2048);
        Certificate = MakeCertificate(key);
        File.WriteAllText(_folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(_folder.File("certificate.der"), Certificate.RawData);

        ForeignTool.Run("softhsm2-util", "--init-token", "--free", "--label", Label, "--so-pin", "87654321", "--pin", Pin);
        ForeignTool.Run(
            "softhsm2-util", "--import", _folder.File("key.pem"), "--token", Label, "--pin", Pin,
            "--label", ObjectLabel, "--id", "A1B2");
        ForeignTool.Run(
            "pkcs11-tool", "--module", ModulePath, "--token-label", Label, "--login", "--pin", Pin,
            "--write-object", _folder.File("certificate.der"), "--type", "cert", "--label", ObjectLabel, "--id", "A1B2");
    }

    /// <summary>The token; made when first asked for.</summary>
    public static SoftHsmToken Shared => OfThisRun.Value;

    /// <summary>The certificate as it was given to the token.</summary>
    public X509Certificate2 Certificate { get; }

    public static void DisposeShared()
    {
        if (OfThisRun.IsValueCreated)
        {
            OfThisRun.Value.Dispose();
        }
    }

    /// <summary>Loads the module into this process.</summary>
    public static IPkcs11Library Load()
    {
        _ = Shared;
        var factories = new Pkcs11InteropFactories();
        return factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, ModulePath, AppType.MultiThreaded);
    }

    /// <summary>The slot with the token in it; SoftHSM always offers an empty one beside it.</summary>
    public static ISlot SlotOf(IPkcs11Library library) =>
        library.GetSlotList(SlotsType.WithTokenPresent).Single(slot => slot.GetTokenInfo().Label == Label);

    public void Dispose()
    {
        Certificate.Dispose();
        _folder.Dispose();
    }

    private static X509Certificate2 MakeCertificate(RSA key)
    {
        var request = new CertificateRequest("CN=Sınaq Vətəndaş, C=AZ", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 withKey = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        return X509CertificateLoader.LoadCertificate(withKey.RawData);
    }
}
