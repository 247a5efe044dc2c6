using System.Runtime.Versioning;

namespace EGovToken.Core.Stores;

/// <summary><see cref="IAuthorityStore"/> through crypt32.</summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsAuthorityStore : IAuthorityStore
{
    private static readonly string[] AuthorityStores = ["CA", "Root"];

    /// <inheritdoc/>
    public bool HasIssuer(byte[] issuerName) => Array.Exists(AuthorityStores, name =>
    {
        using var store = OpenStore.ForReading(name);
        return store.HasSubject(issuerName);
    });
}
