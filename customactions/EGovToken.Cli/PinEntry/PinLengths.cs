using EGovToken.Core.Outcomes;

namespace EGovToken.Cli.PinEntry;

/// <summary>What can be a PIN on no token at all.</summary>
internal static class PinLengths
{
    /// <summary>No token allows more; CK_TOKEN_INFO of some gives 255.</summary>
    public const int Longest = 1024;

    /// <summary>The refusal of nothing at all, which some tokens would count as a wrong PIN, or of too much.</summary>
    public static OutcomeException Refusal() => new(OutcomeNumber.PinLengthRange, $"1 to {Longest} bytes");
}
