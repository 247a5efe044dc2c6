using System.Diagnostics;
using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Tokens;

/// <summary>Finds the one token to use.</summary>
/// <param name="module">The module that knows the slots.</param>
public sealed class TokenFinder(TokenModule module)
{
    // The slot list is polled: whether the vendor's C_WaitForSlotEvent works is not known.
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>The one token that is meant.</summary>
    /// <param name="query">Which, and how long to wait for it to be plugged in.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="OutcomeException">
    /// <see cref="OutcomeNumber.NoToken"/>, <see cref="OutcomeNumber.ForeignTokenOnly"/>,
    /// <see cref="OutcomeNumber.TokenSerialNotFound"/> or <see cref="OutcomeNumber.SeveralTokens"/> with their serial numbers.
    /// </exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public FoundToken Find(TokenQuery query, CancellationToken cancellation = default)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var errors = new List<OutcomeException>();
            var present = GetTokens(module.GetSlots(), errors.Add);
            var candidates = present.Where(token => token.IsMeantBy(query)).ToList();
            if (candidates.Count == 1)
            {
                return candidates[0];
            }

            if (candidates.Count > 1)
            {
                throw new OutcomeException(OutcomeNumber.SeveralTokens, SerialsOf(candidates));
            }

            if (waited.Elapsed >= query.Wait)
            {
                throw Missing(present, errors, query.Serial);
            }

            if (cancellation.WaitHandle.WaitOne(PollInterval))
            {
                throw new OperationCanceledException(cancellation);
            }
        }
    }

    /// <summary>Every slot's reader, and the tokens in them, of whatever kind.</summary>
    /// <exception cref="OutcomeException">The module failed.</exception>
    public SlotOverview Overview()
    {
        var slots = module.GetSlots();
        var errors = new List<OutcomeException>();
        return new SlotOverview([.. slots.Select(TokenSlot.ReaderOf)], GetTokens(slots, errors.Add), WorstOf(errors));
    }

    private static IReadOnlyList<FoundToken> GetTokens(IEnumerable<ISlot> slots, Action<OutcomeException> failed) =>
        FoundToken.Group(slots.Select(slot => TokenSlot.TryRead(slot, failed)).OfType<TokenSlot>());

    private static OutcomeException Missing(
        IReadOnlyList<FoundToken> present, IReadOnlyList<OutcomeException> errors, string? serial)
    {
        if (present.Count == 0)
        {
            return WorstOf(errors) ?? new OutcomeException(OutcomeNumber.NoToken);
        }

        return present.Any(token => token.HasSerial(serial))
            ? new OutcomeException(OutcomeNumber.ForeignTokenOnly, string.Join(", ", present.Select(token => token.Description.Model)))
            : new OutcomeException(OutcomeNumber.TokenSerialNotFound, $"{serial}; plugged in: {SerialsOf(present)}");
    }

    // That a token has just gone is no problem of a slot: it is empty now.
    private static OutcomeException? WorstOf(IEnumerable<OutcomeException> errors) =>
        errors.FirstOrDefault(static error => error.Outcome.Number == OutcomeNumber.TokenError);

    private static string SerialsOf(IReadOnlyList<FoundToken> tokens) => string.Join(", ", tokens.Select(token => token.Description.Serial));
}
