using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualCard.Pkcs15;

/// <summary>What a card is to say of itself and to hold.</summary>
public sealed record CardPersonality
{
    /// <summary>The token's objects: certificates and private keys are put on the card; its PIN opens the card as well.</summary>
    public required TokenState Token { get; init; }

    /// <summary>The card's label.</summary>
    public string Label { get; init; } = "ePass2003";

    /// <summary>TokenInfo.manufacturerID.</summary>
    public string Manufacturer { get; init; } = "EnterSafe";

    /// <summary>How many wrong PINs in a row block the card.</summary>
    public int MaximumTries { get; init; } = 9;

    /// <summary>Whether the last private key has a second PIN of its own, as a signing key may.</summary>
    public bool HasSigningPin { get; init; }
}
