using System.Runtime.Versioning;

namespace EGovToken.Core.KeyLinks;

/// <summary>Asks only providers that are registered on this PC: most PCs have one or two of those that a token may be reached through.</summary>
/// <param name="containers">Lists the containers of the registered ones.</param>
[SupportedOSPlatform("windows")]
public sealed class InstalledKeyContainers(IKeyContainers containers) : IKeyContainers
{
    private const string ServiceProviders = @"SOFTWARE\Microsoft\Cryptography\Defaults\Provider";
    private const string KeyStorageProviders = @"SYSTEM\CurrentControlSet\Control\Cryptography\Providers";

    /// <inheritdoc/>
    public KeyContainerListing List(string provider) => IsInstalled(provider) ? containers.List(provider) : KeyContainerListing.Empty;

    private static bool IsInstalled(string provider)
    {
        var providers = TokenProviders.IsKeyStorage(provider) ? KeyStorageProviders : ServiceProviders;
        using var key = Microsoft.Win32.Registry.LocalMachine.OpenSubKey($@"{providers}\{provider}");
        return key is not null;
    }
}
