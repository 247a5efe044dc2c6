using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestDoubles;

/// <summary>The key containers that the vendor's provider would show for the tokens of a state file; none where the provider is not installed.</summary>
public sealed class TokenKeyContainers(TokenStateFile? file) : IKeyContainers
{
    public KeyContainerListing List(string provider) => file is not null && provider == EPass2003.Provider
        ? new KeyContainerListing([.. file.Load().Slots.Select(slot => slot.PresentToken).OfType<TokenState>()
            .SelectMany(token => token.Objects.OfType<PrivateKeyObject>())
            .Select(key => new KeyContainer(new KeyProviderInfo(provider, 1, key.Label, (uint)key.KeySpec), PublicKeyValue.Rsa(key.Modulus)!))], null)
        : KeyContainerListing.Empty;
}
