using System.Security.Cryptography.X509Certificates;

namespace EGovToken.CustomActions.Wizard;

/// <summary>What people call the owner or issuer of a certificate.</summary>
internal static class CommonName
{
    private const string Attribute = "CN=";

    /// <summary>The common name in a distinguished name; the whole name when it has none.</summary>
    /// <param name="name">The distinguished name in DER.</param>
    public static string Of(byte[] name)
    {
        const X500DistinguishedNameFlags format =
            X500DistinguishedNameFlags.UseNewLines | X500DistinguishedNameFlags.DoNotUseQuotes | X500DistinguishedNameFlags.DoNotUsePlusSign;
        var lines = new X500DistinguishedName(name).Decode(format).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(static line => line.StartsWith(Attribute, StringComparison.Ordinal)) is { } found
            ? found.Substring(Attribute.Length).Trim()
            : string.Join(", ", lines);
    }
}
