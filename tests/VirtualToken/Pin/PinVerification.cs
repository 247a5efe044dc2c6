using System.Text;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Pin;

/// <summary>Compares PINs and keeps the retry counter, the same way for Cryptoki and for the Windows provider.</summary>
internal static class PinVerification
{
    /// <summary>Tries a PIN on the token in a slot. The counter is on disk before the answer is known.</summary>
    /// <param name="file">The state.</param>
    /// <param name="slot">The slot's index.</param>
    /// <param name="pin">The PIN in UTF-8.</param>
    /// <returns>The token's answer; null when no token is there any more.</returns>
    public static PinOutcome? Try(TokenStateFile file, int slot, byte[] pin) =>
        file.Update<PinOutcome?>(state => state.Slots[slot].PresentToken is { } token ? Try(token, pin) : null);

    private static PinOutcome Try(TokenState token, byte[] pin)
    {
        if (pin.Length < token.MinimumPinLength || pin.Length > token.MaximumPinLength)
        {
            return PinOutcome.WrongLength;
        }

        if (token.RetriesLeft == 0)
        {
            return PinOutcome.Locked;
        }

        if (!pin.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(token.Pin)))
        {
            token.RetriesLeft--;
            return PinOutcome.Incorrect;
        }

        token.RetriesLeft = token.MaximumRetries;
        return PinOutcome.Correct;
    }
}
