using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>What an HCRYPTKEY stands for: a public key, since the private one stays on the token.</summary>
/// <param name="Key">The key pair's private object, which has the public numbers too.</param>
internal sealed record ProviderKey(PrivateKeyObject Key)
{
    /// <summary>All open keys of this process.</summary>
    public static HandleTable<ProviderKey> Table { get; } = new();
}
