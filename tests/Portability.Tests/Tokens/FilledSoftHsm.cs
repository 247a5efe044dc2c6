using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Portability.Tests.Tokens;

/// <summary>The SoftHSM token that each test gets a copy of; made when first asked for.</summary>
internal sealed class FilledSoftHsm : IDisposable
{
    private static readonly Lazy<FilledSoftHsm> OfThisRun = new(static () => new FilledSoftHsm());

    private readonly TemporaryFolder _folder = new();

    private FilledSoftHsm()
    {
        SoftHsmFolder.MakeToken(_folder.FullName, SoftHsmTestToken.Label, CitizenToken.DefaultPin);
        foreach (var key in IssuedCredentials.Keys)
        {
            ImportKey(key);
        }

        foreach (var certificate in IssuedCredentials.Certificates)
        {
            ImportCertificate(certificate);
        }
    }

    /// <summary>The folder that the token is in.</summary>
    public static string Folder => OfThisRun.Value._folder.FullName;

    /// <summary>The token's serial number, chosen by SoftHSM: the end of its folder's name.</summary>
    public static string Serial => Path.GetFileName(Directory.GetDirectories(Folder).Single())[^17..].Replace("-", "", StringComparison.Ordinal);

    /// <summary>Deletes the token if it was made.</summary>
    public static void DisposeShared()
    {
        if (OfThisRun.IsValueCreated)
        {
            OfThisRun.Value.Dispose();
        }
    }

    public void Dispose() => _folder.Dispose();

    private void ImportKey(PrivateKeyObject key)
    {
        var file = _folder.PathOf("key.pem");
        File.WriteAllText(file, RsaKeyFile.ToPem(key));
        Tool.Run(
            "softhsm2-util", "--import", file, "--token", SoftHsmTestToken.Label, "--pin", CitizenToken.DefaultPin,
            "--label", key.Label, "--id", Convert.ToHexString(key.Id));
    }

    private void ImportCertificate(CertificateObject certificate)
    {
        var file = _folder.PathOf("certificate.der");
        File.WriteAllBytes(file, certificate.Value);
        Tool.Run(
            "pkcs11-tool", "--module", SoftHsmFolder.Module, "--token-label", SoftHsmTestToken.Label, "--login", "--pin", CitizenToken.DefaultPin,
            "--write-object", file, "--type", "cert", "--label", certificate.Label, "--id", Convert.ToHexString(certificate.Id));
    }
}
