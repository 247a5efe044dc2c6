using EGovToken.Core.KeyLinks;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestDoubles;

/// <summary>The key containers that the vendor's provider would show for the tokens of a state file.</summary>
public sealed class TokenKeyContainers(TokenStateFile file) : IKeyContainers
{
    public IReadOnlyList<KeyContainer> List(string provider) => provider == EPass2003.Provider
        ? [.. file.Load().Slots.Select(slot => slot.PresentToken).OfType<TokenState>()
            .SelectMany(token => token.Objects.OfType<PrivateKeyObject>())
            .Select(key => new KeyContainer(new KeyLink(provider, 1, key.Label, (uint)key.KeySpec), key.Modulus))]
        : [];
}
