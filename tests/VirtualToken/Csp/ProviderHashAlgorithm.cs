using System.Security.Cryptography;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>A hash algorithm of the provider.</summary>
/// <param name="Identifier">Its ALG_ID, CALG_….</param>
/// <param name="Name">.NET's name for it.</param>
/// <param name="Length">The length of a hash in bytes.</param>
internal sealed record ProviderHashAlgorithm(uint Identifier, HashAlgorithmName Name, int Length)
{
    private static readonly ProviderHashAlgorithm[] All =
    [
        new(0x8003, HashAlgorithmName.MD5, 16),
        new(0x8004, HashAlgorithmName.SHA1, 20),
        new(0x800C, HashAlgorithmName.SHA256, 32),
        new(0x800D, HashAlgorithmName.SHA384, 48),
        new(0x800E, HashAlgorithmName.SHA512, 64),
    ];

    /// <summary>The algorithm of an ALG_ID; null when the provider has none.</summary>
    public static ProviderHashAlgorithm? Find(uint identifier) => Array.Find(All, one => one.Identifier == identifier);
}
