namespace EGovToken.Core.Tokens;

/// <summary>A token that is plugged in.</summary>
/// <param name="Description">What it says of itself.</param>
/// <param name="Slots">Its slots, at least one: some modules show one token in a slot for each of its PINs.</param>
public sealed record FoundToken(TokenDescription Description, IReadOnlyList<TokenSlot> Slots)
{
    // The model that modules report which know tokens by this standard and not by make, such as OpenSC's.
    private const string StandardModel = "PKCS#15";

    /// <summary>
    /// Whether it is of the kind this product is for: its model says so, or its reader where the model names a standard only. The
    /// manufacturer alone says nothing.
    /// </summary>
    public bool IsEPass2003 => IsNamed(Description.Model)
        || (Description.Model.StartsWith(StandardModel, StringComparison.Ordinal) && Slots.Any(slot => IsNamed(slot.Reader)));

    /// <summary>
    /// Whether it is the one asked for: by its serial number, of one of the models that may be used; where neither is named, an
    /// ePass2003.
    /// </summary>
    /// <param name="query">What was asked for.</param>
    public bool IsMeantBy(TokenQuery query) => HasSerial(query.Serial) && (query.Models?.Include(Description.Model) ?? (query.Serial is not null || IsEPass2003));

    /// <summary>Whether it has a serial number; every token has none in particular.</summary>
    /// <param name="serial">The serial number, or null.</param>
    public bool HasSerial(string? serial) => serial is null || string.Equals(Description.Serial, serial, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts the slots together that show the same token.</summary>
    internal static IReadOnlyList<FoundToken> Group(IEnumerable<TokenSlot> slots) =>
    [
        .. slots
            .Select((slot, index) => (Slot: slot, Key: KeyOf(slot.Token, index)))
            .GroupBy(keyed => keyed.Key, keyed => keyed.Slot, StringComparer.Ordinal)
            .Select(group => new FoundToken(group.First().Token, [.. group])),
    ];

    // Tokens without a serial number cannot be told to be the same.
    private static string KeyOf(TokenDescription token, int index) =>
        token.Serial.Length == 0 ? $"slot {index}" : $"{token.Manufacturer}\n{token.Model}\n{token.Serial}";

    private static bool IsNamed(string text) => text.IndexOf("ePass2003", StringComparison.OrdinalIgnoreCase) >= 0;
}
