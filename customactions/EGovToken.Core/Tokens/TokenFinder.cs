using System.Diagnostics;
using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Tokens;

/// <summary>Finds the one token to use.</summary>
/// <param name="module">The module that knows the slots.</param>
public sealed class TokenFinder(TokenModule module)
{
    // The slot list is polled: whether the vendor's C_WaitForSlotEvent works is not known.
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>The token with the given serial number, or the only ePass2003.</summary>
    /// <param name="serial">The serial number asked for, or null.</param>
    /// <param name="wait">How long to wait for it to be plugged in.</param>
    /// <exception cref="OutcomeException">
    /// <see cref="OutcomeNumber.NoToken"/>, <see cref="OutcomeNumber.ForeignTokenOnly"/>,
    /// <see cref="OutcomeNumber.TokenSerialNotFound"/> or <see cref="OutcomeNumber.SeveralTokens"/> with their serial numbers.
    /// </exception>
    public TokenSlot Find(string? serial, TimeSpan wait)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var present = GetTokens();
            var candidates = present.Where(slot => Fits(slot, serial)).ToList();
            if (candidates.Count == 1)
            {
                return candidates[0];
            }

            if (candidates.Count > 1)
            {
                throw new OutcomeException(OutcomeNumber.SeveralTokens, SerialsOf(candidates));
            }

            if (waited.Elapsed >= wait)
            {
                throw Missing(present, serial);
            }

            Thread.Sleep(PollInterval);
        }
    }

    /// <summary>Every token that is plugged in, of whatever kind.</summary>
    public IReadOnlyList<TokenSlot> GetTokens() => [.. module.GetSlots().Select(TokenSlot.TryRead).OfType<TokenSlot>()];

    private static bool Fits(TokenSlot slot, string? serial) =>
        serial is null ? slot.IsEPass2003 : string.Equals(slot.Token.Serial, serial, StringComparison.OrdinalIgnoreCase);

    private static OutcomeException Missing(IReadOnlyList<TokenSlot> present, string? serial)
    {
        if (present.Count == 0)
        {
            return new OutcomeException(OutcomeNumber.NoToken);
        }

        return serial is null
            ? new OutcomeException(OutcomeNumber.ForeignTokenOnly, string.Join(", ", present.Select(slot => slot.Token.Model)))
            : new OutcomeException(OutcomeNumber.TokenSerialNotFound, $"{serial}; plugged in: {SerialsOf(present)}");
    }

    private static string SerialsOf(IReadOnlyList<TokenSlot> slots) => string.Join(", ", slots.Select(slot => slot.Token.Serial));
}
