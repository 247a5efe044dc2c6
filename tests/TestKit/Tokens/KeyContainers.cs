using EGovToken.Core.Certificates;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Windows;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestKit;

/// <summary>The key containers that the vendor's provider would show for the tokens of a state file; none where the provider is not installed.</summary>
public sealed class TokenKeyContainers(TokenStateFile? file) : IKeyContainers
{
    public KeyContainerListing List(string provider) => file is not null && provider == EPass2003.Provider
        ? new KeyContainerListing([.. file.Load().Slots.Select(slot => slot.PresentToken).OfType<TokenState>()
            .SelectMany(token => token.Objects.OfType<PrivateKeyObject>())
            .Select(key => new KeyContainer(new KeyProviderInfo(provider, 1, key.Label, (uint)key.KeySpec), PublicKeyValue.Rsa(key.Modulus)!))], null)
        : KeyContainerListing.Empty;
}

/// <summary>Counts how often providers are asked.</summary>
public sealed class CountedKeyContainers(IKeyContainers containers) : IKeyContainers
{
    /// <summary>How often.</summary>
    public int Count { get; private set; }

    public KeyContainerListing List(string provider)
    {
        Count++;
        return containers.List(provider);
    }
}

/// <summary>The providers that a PC knows, by name, and their DLLs.</summary>
public sealed class KnownProviders(params (string Name, string Image)[] providers) : IProviderRegistrations
{
    public string? FindImage(string provider) => providers.FirstOrDefault(known => known.Name == provider).Image;
}
