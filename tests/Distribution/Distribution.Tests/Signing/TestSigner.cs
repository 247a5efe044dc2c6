using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.Toolchain;

namespace EGovToken.Distribution.Tests.Signing;

/// <summary>A publisher with a self-made certificate, and the programs that sign and verify.</summary>
internal sealed class TestSigner : IDisposable
{
    /// <summary>The variable that the password is handed over in.</summary>
    public const string PasswordVariable = "EGOVTOKEN_SIGNING_PASSWORD";

    private readonly TemporaryFolder _folder = new();

    public TestSigner()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test Publisher", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3")], critical: false)); // code signing
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        File.WriteAllText(Authority, certificate.ExportCertificatePem());
        File.WriteAllBytes(Certificate, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Default, Password));
    }

    /// <summary>The password of the key. Drawn, so that it stands in nothing by chance.</summary>
    public string Password { get; } = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789 \"$", 20);

    /// <summary>The PKCS#12 file.</summary>
    public string Certificate => _folder.PathOf("publisher.pfx");

    /// <summary>The certificate that verifiers are to trust.</summary>
    public string Authority => _folder.PathOf("publisher.pem");

    /// <summary>Signs files in place with the certificate.</summary>
    public ProgramRun Sign(params IEnumerable<string> files) => Run(["--certificate", Certificate, .. files], Password);

    /// <summary>Signs as a build does.</summary>
    public static ProgramRun Run(IEnumerable<string> arguments, string? password = null) => BuildTool.Run(
        ["sign", .. arguments],
        password is null ? null : new Dictionary<string, string> { [PasswordVariable] = password });

    /// <summary>What osslsigncode says of a file's signature.</summary>
    public ProgramRun Verify(string file) => ProgramRun.Of("osslsigncode", ["verify", "-CAfile", Authority, "-in", file]);

    public void Dispose() => _folder.Dispose();
}
