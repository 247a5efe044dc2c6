namespace EGovToken.Signing;

/// <summary>Signs with osslsigncode and a PKCS#12 file.</summary>
/// <param name="certificate">The PKCS#12 file.</param>
/// <param name="timestamp">An RFC 3161 time-stamping service, or null.</param>
/// <param name="description">What the signature calls the file, or null.</param>
internal sealed class CertificateFile(string certificate, string? timestamp, string? description) : ISigningTool
{
    private const string Program = "osslsigncode";

    public void Sign(string file)
    {
        if (!File.Exists(certificate))
        {
            throw new SigningException($"The certificate {certificate} is not there.");
        }

        // A file, since any process can read the arguments of another.
        using var password = PasswordFile.FromEnvironment();
        var signed = file + ".signing";
        try
        {
            ToolRun.Of(Program, [.. Arguments(password.Path), "-in", file, "-out", signed]);
            File.Move(signed, file, overwrite: true);
        }
        finally
        {
            File.Delete(signed);
        }
    }

    private IEnumerable<string> Arguments(string passwordFile)
    {
        IEnumerable<string> time = timestamp is null ? [] : ["-ts", timestamp];
        IEnumerable<string> name = description is null ? [] : ["-n", description];
        return ["sign", "-pkcs12", certificate, "-readpass", passwordFile, "-h", "sha256", .. name, .. time];
    }
}
