using System.Runtime.Versioning;

namespace EGovToken.Core.Windows;

/// <summary>The authorities' certificates that the user's programs build chains with.</summary>
public interface IAuthorityStore
{
    /// <summary>Whether the user sees an authority of a name among the intermediate authorities (CA) or the roots (Root).</summary>
    /// <param name="issuerName">The name in DER, as a certificate names its issuer.</param>
    bool HasIssuer(byte[] issuerName);
}

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
