using System.Security.Cryptography;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>A way of signing.</summary>
/// <param name="Type">CKM_….</param>
/// <param name="Hash">What the token hashes the data with; null when the caller brings the whole input.</param>
internal sealed record Mechanism(ulong Type, HashAlgorithmName? Hash)
{
    /// <summary>All that the token offers: CKM_RSA_PKCS and CKM_SHA1, SHA256, SHA384, SHA512_RSA_PKCS.</summary>
    public static IReadOnlyList<Mechanism> All { get; } =
    [
        new(0x01, null),
        new(0x06, HashAlgorithmName.SHA1),
        new(0x40, HashAlgorithmName.SHA256),
        new(0x41, HashAlgorithmName.SHA384),
        new(0x42, HashAlgorithmName.SHA512),
    ];

    /// <summary>The mechanism of a type; null when the token does not offer it.</summary>
    public static Mechanism? Find(ulong type) => All.FirstOrDefault(mechanism => mechanism.Type == type);
}
