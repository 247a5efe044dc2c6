using System.Runtime.Versioning;

namespace EGovToken.Core.KeyLinks;

/// <summary>
/// Lists key containers in this process, always silently: a provider that wants to ask the user fails instead. A provider
/// that hangs or crashes takes this process with it; <see cref="Isolation.IsolatedProviders"/> keeps it in one of its own.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class ProviderKeyContainers : IKeyContainers
{
    /// <inheritdoc/>
    public KeyContainerListing List(string provider) =>
        TokenProviders.IsKeyStorage(provider) ? KeyStorageContainers.List(provider) : ServiceProviderContainers.List(provider);
}
