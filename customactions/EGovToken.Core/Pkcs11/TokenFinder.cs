using System.Diagnostics;
using EGovToken.Core.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Pkcs11;

/// <summary>Finds the one token to use.</summary>
/// <param name="module">The module that knows the slots.</param>
/// <param name="profiles">The makes of token; every one that this product is for when null.</param>
public sealed class TokenFinder(TokenModule module, IReadOnlyList<TokenProfile>? profiles = null)
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

    private IReadOnlyList<FoundToken> GetTokens(IEnumerable<ISlot> slots, Action<OutcomeException> failed) =>
        FoundToken.Group(slots.Select(slot => TokenSlot.TryRead(slot, failed)).OfType<TokenSlot>(), profiles ?? TokenProfile.All);

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

/// <summary>A token that is plugged in.</summary>
/// <param name="Description">What it says of itself.</param>
/// <param name="Slots">Its slots, at least one: some modules show one token in a slot for each of its PINs.</param>
/// <param name="Profile">Its make; null when it is none that this product is for.</param>
public sealed record FoundToken(TokenDescription Description, IReadOnlyList<TokenSlot> Slots, TokenProfile? Profile)
{
    /// <summary>
    /// Whether it is the one asked for: by its serial number, of one of the models that may be used; where neither is named, one of
    /// a make that this product is for.
    /// </summary>
    /// <param name="query">What was asked for.</param>
    public bool IsMeantBy(TokenQuery query) => HasSerial(query.Serial) && (query.Models?.Include(Description.Model) ?? (query.Serial is not null || Profile is not null));

    /// <summary>Whether it has this serial number; any token will do when none is named.</summary>
    /// <param name="serial">The serial number, or null.</param>
    public bool HasSerial(string? serial) => serial is null || string.Equals(Description.Serial, serial, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts the slots together that show the same token.</summary>
    internal static IReadOnlyList<FoundToken> Group(IEnumerable<TokenSlot> slots, IReadOnlyList<TokenProfile> profiles) =>
    [
        .. slots
            .Select((slot, index) => (Slot: slot, Key: KeyOf(slot.Token, index)))
            .GroupBy(keyed => keyed.Key, keyed => keyed.Slot, StringComparer.Ordinal)
            .Select(group => new FoundToken(group.First().Token, [.. group], ProfileOf([.. group], profiles))),
    ];

    // Tokens without a serial number cannot be told to be the same.
    private static string KeyOf(TokenDescription token, int index) =>
        token.Serial.Length == 0 ? $"slot {index}" : $"{token.Manufacturer}\n{token.Model}\n{token.Serial}";

    private static TokenProfile? ProfileOf(IReadOnlyList<TokenSlot> slots, IReadOnlyList<TokenProfile> profiles) =>
        profiles.FirstOrDefault(profile => profile.Recognises(slots[0].Token.Model, slots.Select(static slot => slot.Reader)));
}

/// <summary>The slots of a module.</summary>
/// <param name="Readers">The readers' names, of all slots, empty ones included.</param>
/// <param name="Tokens">The tokens in them.</param>
/// <param name="Problem">Why a slot that claims a token could not describe it; null when each could.</param>
public sealed record SlotOverview(IReadOnlyList<string> Readers, IReadOnlyList<FoundToken> Tokens, OutcomeException? Problem = null);

/// <summary>Which token is meant.</summary>
/// <param name="Serial">Its serial number, or null for the only one of a make that this product is for.</param>
/// <param name="Wait">How long to wait for it to be plugged in.</param>
/// <param name="Models">The models that it may be of, or null for every one of a make that this product is for.</param>
public sealed record TokenQuery(string? Serial = null, TimeSpan Wait = default, TokenModels? Models = null);
