using System.Security.Cryptography;

namespace EGovToken.SupplyChain;

/// <summary>SHA256SUMS, the form that sha256sum writes and checks.</summary>
internal static class Checksums
{
    /// <summary>The file's name.</summary>
    public const string FileName = "SHA256SUMS";

    /// <summary>Writes the sums of everything in a folder that is published: packages, bundles and their lists of parts.</summary>
    public static void Write(string folder)
    {
        var lines = Directory.GetFiles(folder)
            .Where(static path => Path.GetExtension(path) is ".msi" or ".exe" or ".mst" or ".json")
            .Order(StringComparer.Ordinal)
            .Select(static path => $"{Of(path)}  {Path.GetFileName(path)}\n");
        File.WriteAllText(Path.Combine(folder, FileName), string.Concat(lines));
    }

    /// <summary>A file's SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
