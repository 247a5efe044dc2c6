namespace EGovToken.Core.KeyLinks;

/// <summary>What came of asking a provider for its containers.</summary>
/// <param name="Containers">Those that it told of, even when it failed afterwards.</param>
/// <param name="Failure">
/// What went wrong, in English, as the end of a sentence that begins with the provider; null when nothing did. A provider that is
/// not installed or sees no token has not failed: it has no containers.
/// </param>
public sealed record KeyContainerListing(IReadOnlyList<KeyContainer> Containers, string? Failure)
{
    /// <summary>No containers, and nothing wrong.</summary>
    public static KeyContainerListing Empty { get; } = new([], null);

    /// <summary>No containers for a reason.</summary>
    /// <param name="what">What went wrong.</param>
    public static KeyContainerListing Failed(string what) => new([], what);
}
