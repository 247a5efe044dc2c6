using EGovToken.Core.Common;

namespace EGovToken.Core.Pkcs11;

/// <summary>Looks once for the one token to use.</summary>
/// <param name="module">The module that knows the slots.</param>
/// <param name="profiles">The makes of token; every one that this product is for when null.</param>
/// <param name="memory">What is remembered of tokens' PINs; nothing when null.</param>
public sealed class TokenFinder(TokenModule module, IReadOnlyList<TokenProfile>? profiles = null, IPinMemory? memory = null)
{
    /// <summary>The one token that is meant.</summary>
    /// <param name="query">Which.</param>
    /// <exception cref="OutcomeException">
    /// <see cref="OutcomeNumber.NoToken"/>, <see cref="OutcomeNumber.ForeignTokenOnly"/>, <see cref="OutcomeNumber.CardUnknown"/>,
    /// <see cref="OutcomeNumber.TokenSerialNotFound"/> or <see cref="OutcomeNumber.SeveralTokens"/> with their serial numbers.
    /// </exception>
    public FoundToken Find(TokenQuery query) => Overview().Choose(query);

    /// <summary>Every slot's reader, and the tokens in them, of whatever kind.</summary>
    /// <exception cref="OutcomeException">The module failed.</exception>
    public SlotOverview Overview()
    {
        var slots = module.GetSlots().Select(TokenSlot.Read).ToList();
        var tokens = FoundToken.Group(slots.Select(static slot => slot.Token).OfType<TokenSlot>(), profiles ?? TokenProfile.All);
        return new SlotOverview(
            slots.Count,
            [.. slots.Select(static slot => slot.Reader).Where(static name => name.Length > 0)],
            memory is null ? tokens : [.. tokens.Select(token => token with { Description = memory.AddTo(token.Description) })])
        {
            Problems = [.. slots.Select(static slot => slot.Problem).OfType<OutcomeException>().Where(static problem => problem.Outcome.Number != OutcomeNumber.TokenRemoved)],
        };
    }
}

/// <summary>A token that is plugged in.</summary>
/// <param name="Description">What it says of itself.</param>
/// <param name="Readers">The readers' names, one for each slot: some modules show one token in a slot for each of its PINs.</param>
/// <param name="Profile">Its make; null when it is none that this product is for.</param>
public sealed record FoundToken(TokenDescription Description, IReadOnlyList<string> Readers, TokenProfile? Profile)
{
    /// <summary>Its slots, at least one; none when another process has found it.</summary>
    public IReadOnlyList<TokenSlot> Slots { get; init; } = [];

    /// <summary>
    /// Whether it is the one asked for: by its serial number, of one of the models that may be used; where neither is named, one of
    /// a make that this product is for.
    /// </summary>
    /// <param name="query">What was asked for.</param>
    public bool IsMeantBy(TokenQuery query) => (query.Identity is null || query.Identity == Description.Identity) && HasSerial(query.Serial) && (query.Models?.Include(Description.Model) ?? (query.Serial is not null || Profile is not null));

    /// <summary>Whether it has this serial number; any token will do when none is named.</summary>
    /// <param name="serial">The serial number, or null.</param>
    public bool HasSerial(string? serial) => serial is null || string.Equals(Description.Serial, serial, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts the slots together that show the same token.</summary>
    internal static IReadOnlyList<FoundToken> Group(IEnumerable<TokenSlot> slots, IReadOnlyList<TokenProfile> profiles) =>
    [
        .. slots
            .Select((slot, index) => (Slot: slot, Key: KeyOf(slot, index)))
            .GroupBy(keyed => keyed.Key, keyed => keyed.Slot, StringComparer.Ordinal)
            .Select(group => Of([.. group], profiles)),
    ];

    // Tokens without a serial number cannot be told to be the same. Those in two readers are two, whatever their numbers: issuers have been
    // seen to give one number twice, and no PIN may go to the wrong one.
    private static string KeyOf(TokenSlot slot, int index) =>
        slot.Token.Serial.Length == 0 ? $"slot {index}" : $"{slot.Token.Manufacturer}\n{slot.Token.Model}\n{slot.Token.Serial}\n{slot.Reader}";

    private static FoundToken Of(IReadOnlyList<TokenSlot> slots, IReadOnlyList<TokenProfile> profiles)
    {
        var description = slots[0].Token;
        IReadOnlyList<string> readers = [.. slots.Select(static slot => slot.Reader)];
        return new FoundToken(description, readers, profiles.FirstOrDefault(profile => profile.Recognises(description.Model, readers))) { Slots = slots };
    }
}

/// <summary>The slots of a module.</summary>
/// <param name="Count">How many there are, empty ones included.</param>
/// <param name="Readers">The readers' names, of all slots that tell it, empty ones included.</param>
/// <param name="Tokens">The tokens in them.</param>
public sealed record SlotOverview(int Count, IReadOnlyList<string> Readers, IReadOnlyList<FoundToken> Tokens)
{
    /// <summary>Why slots cannot be looked into, or their tokens not be described. That a token has just gone is none: its slot is empty now.</summary>
    public IReadOnlyList<OutcomeException> Problems { get; init; } = [];

    /// <summary>The problem to tell where there is no token; null when there is none.</summary>
    public OutcomeException? Problem =>
        Problems.FirstOrDefault(static problem => problem.Outcome.Number == OutcomeNumber.CardUnknown) ?? (Problems is [var first, ..] ? first : null);

    /// <summary>The readers of cards that the middleware does not know.</summary>
    public IReadOnlyList<string> UnknownCards =>
        [.. Problems.Where(static problem => problem.Outcome.Number == OutcomeNumber.CardUnknown).Select(static problem => problem.Detail)];

    /// <summary>The tokens that are meant.</summary>
    /// <param name="query">Which.</param>
    public IReadOnlyList<FoundToken> MeantBy(TokenQuery query) => [.. Tokens.Where(token => token.IsMeantBy(query))];

    /// <inheritdoc cref="TokenFinder.Find"/>
    public FoundToken Choose(TokenQuery query) => MeantBy(query) switch
    {
        [var one] => one,
        [] => throw Missing(query.Serial),
        var several => throw new OutcomeException(OutcomeNumber.SeveralTokens, SerialsOf(several)),
    };

    private OutcomeException Missing(string? serial)
    {
        if (Tokens.Count == 0)
        {
            return Problem ?? new OutcomeException(OutcomeNumber.NoToken);
        }

        var unknown = UnknownCards.Count == 0 ? "" : $"; not known to the middleware: {string.Join(", ", UnknownCards)}";
        return Tokens.Any(token => token.HasSerial(serial))
            ? new OutcomeException(OutcomeNumber.ForeignTokenOnly, string.Join(", ", Tokens.Select(static token => token.Description.Model).Distinct(StringComparer.Ordinal)) + unknown)
            : new OutcomeException(OutcomeNumber.TokenSerialNotFound, $"{serial}; plugged in: {SerialsOf(Tokens)}{unknown}");
    }

    private static string SerialsOf(IReadOnlyList<FoundToken> tokens) => string.Join(", ", tokens.Select(static token => token.Description.Serial));
}

/// <summary>Which token is meant.</summary>
/// <param name="Serial">Its serial number, or null for the only one of a make that this product is for.</param>
/// <param name="Wait">How long to wait for it to be plugged in.</param>
/// <param name="Models">The models that it may be of, or null for every one of a make that this product is for.</param>
/// <param name="Identity">The <see cref="TokenDescription.Identity"/> of the one that was found before, and no other.</param>
public sealed record TokenQuery(string? Serial = null, TimeSpan Wait = default, TokenModels? Models = null, string? Identity = null)
{
    /// <summary>Whether no token counts, and none is looked at, while the user is not before the screen: it may be another user's then.</summary>
    public bool InActiveSession { get; init; }

    /// <summary>What is the matter then.</summary>
    public static OutcomeException UserIsAway() => new(OutcomeNumber.NoToken, Away);

    /// <summary>Whether that is how it ended, here or in a process that looked for this one.</summary>
    /// <param name="ending">How it ended.</param>
    public static bool IsUserAway(OutcomeException ending) => ending.Outcome.Number == OutcomeNumber.NoToken && ending.Detail == Away;

    private const string Away = "this user is not before the screen, or has locked it: a token may be another user's";
}
