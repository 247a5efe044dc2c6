using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Tokens;

/// <summary>The slots of a module.</summary>
/// <param name="Readers">The readers' names, of all slots, empty ones included.</param>
/// <param name="Tokens">The tokens in them.</param>
/// <param name="Problem">Why a slot that claims a token could not describe it; null when each could.</param>
public sealed record SlotOverview(IReadOnlyList<string> Readers, IReadOnlyList<FoundToken> Tokens, OutcomeException? Problem = null);
