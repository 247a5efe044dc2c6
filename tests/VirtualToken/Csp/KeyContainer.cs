using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>A private key on a plugged-in token, as the provider sees it.</summary>
/// <param name="Slot">The index of the token's slot.</param>
/// <param name="Reader">The reader's name.</param>
/// <param name="Token">The token.</param>
/// <param name="Key">The key.</param>
internal sealed record KeyContainer(int Slot, string Reader, TokenState Token, PrivateKeyObject Key)
{
    /// <summary>The container's name: the key's label, or its identifier where it has none.</summary>
    public string Name => Key.Label.Length > 0 ? Key.Label : Convert.ToHexString(Key.Id);

    /// <summary>All containers on all plugged-in tokens.</summary>
    public static IReadOnlyList<KeyContainer> All(VirtualTokenState state) =>
    [
        .. from slot in state.Slots.Index()
           let token = slot.Item.PresentToken
           where token is not null
           from key in token.Objects.OfType<PrivateKeyObject>()
           select new KeyContainer(slot.Index, slot.Item.Description, token, key),
    ];

    /// <summary>Whether a caller means this container, by its name alone or with the reader's before it (\\.\reader\name).</summary>
    public bool IsNamed(string name) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, $@"\\.\{Reader}\{Name}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, $@"\\.\{Reader}\", StringComparison.OrdinalIgnoreCase);
}
