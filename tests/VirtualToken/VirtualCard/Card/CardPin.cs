using System.Text;

namespace EGovToken.Testing.VirtualCard.Card;

/// <summary>A PIN on a card, with the counter that guards it.</summary>
public sealed class CardPin
{
    private readonly byte[] _value;

    /// <summary>A PIN with all its tries left.</summary>
    /// <param name="reference">The number that VERIFY names it by.</param>
    /// <param name="value">The PIN.</param>
    /// <param name="maximumTries">After so many wrong ones in a row it is blocked; at most 15, which is all a status word can tell.</param>
    public CardPin(byte reference, string value, int maximumTries)
    {
        _value = Encoding.UTF8.GetBytes(value);
        Reference = reference;
        MaximumTries = maximumTries;
        TriesLeft = maximumTries;
    }

    /// <summary>The number that VERIFY names it by.</summary>
    public byte Reference { get; }

    /// <summary>What <see cref="TriesLeft"/> goes back to after the right PIN.</summary>
    public int MaximumTries { get; }

    /// <summary>Wrong PINs that the card still forgives.</summary>
    public int TriesLeft { get; set; }

    /// <summary>Whether the right PIN was given since the card was last powered.</summary>
    public bool IsVerified { get; private set; }

    /// <summary>How often a PIN was sent to be compared, while blocked as well.</summary>
    public int Attempts { get; private set; }

    /// <summary>Compares a PIN. A blocked one is not compared.</summary>
    public void Verify(ReadOnlySpan<byte> candidate)
    {
        Attempts++;
        if (TriesLeft == 0)
        {
            return;
        }

        IsVerified = candidate.SequenceEqual(_value);
        TriesLeft = IsVerified ? MaximumTries : TriesLeft - 1;
    }

    /// <summary>What a loss of power does.</summary>
    public void Forget() => IsVerified = false;
}
