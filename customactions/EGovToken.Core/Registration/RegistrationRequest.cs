using EGovToken.Core.Pins;
using EGovToken.Core.Tokens;

namespace EGovToken.Core.Registration;

/// <summary>What is to be registered.</summary>
public sealed record RegistrationRequest
{
    /// <summary>Names the run in the journal.</summary>
    public string Run { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The module named by hand, or null for the vendor's.</summary>
    public string? Pkcs11Module { get; init; }

    /// <summary>Which token.</summary>
    public TokenQuery Token { get; init; } = new();

    /// <summary>The PIN to verify first, or null; overwritten after use.</summary>
    public PinAttempt? Pin { get; init; }

    /// <summary>
    /// Whether what the journal and the store agree on is taken as it stands, so that a token with nothing new is asked for
    /// names only and no provider is asked at all.
    /// </summary>
    public bool TrustJournal { get; init; }

    /// <summary>Whether certificates that this product registered are removed once they have expired or left the token.</summary>
    public bool RemoveStale { get; init; }

    /// <summary>How long the module may take, waiting for the token not counted.</summary>
    public TimeSpan ModuleLimit { get; init; } = TokenReader.DefaultLimit;
}
