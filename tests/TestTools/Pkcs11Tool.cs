namespace EGovToken.Testing.TestTools;

/// <summary>OpenSC's pkcs11-tool, a program that uses modules of any make.</summary>
public static class Pkcs11Tool
{
    /// <summary>Lists the certificates of the first token, or of the one with a label, without a login.</summary>
    /// <param name="module">The module's full path.</param>
    /// <param name="label">The token's label, or null.</param>
    /// <returns>How many certificates it listed.</returns>
    public static int ListCertificates(string module, string? label = null)
    {
        IReadOnlyList<string> token = label is null ? [] : ["--token-label", label];
        return Tool.Run("pkcs11-tool", ["--module", module, .. token, "-O", "--type", "cert"])
            .Split('\n')
            .Count(static line => line.StartsWith("Certificate Object", StringComparison.Ordinal));
    }
}
