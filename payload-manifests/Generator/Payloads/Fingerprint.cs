using System.Security.Cryptography;

namespace EGovToken.PayloadManifests.Payloads;

/// <summary>What tells one file from every other.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record Fingerprint(long Size, string Sha256)
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Fingerprint Of(string file)
    {
        using var stream = File.OpenRead(file);
        var hash = SHA256.HashData(stream);
        return new Fingerprint(stream.Length, Convert.ToHexStringLower(hash));
    }
}
