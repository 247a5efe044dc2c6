using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Isolation;

/// <summary>Reads what a provider host has answered. A provider can write into the answer: what is not understood whole is not believed.</summary>
internal static class HostAnswer
{
    public static KeyContainerListing ReadListing(IReadOnlyList<string> lines)
    {
        var said = SaidBetween(lines);
        var containers = said.Select(HostLines.TryReadContainer).OfType<KeyContainer>().ToList();
        var failures = said.Select(HostLines.TryReadFailed).OfType<string>().ToList();
        return containers.Count + failures.Count == said.Count
            ? new KeyContainerListing(containers, failures.FirstOrDefault())
            : KeyContainerListing.Failed(HostRun.NoUsableAnswer);
    }

    /// <summary>
    /// Reads what a host has said about keys: an answer for each, or, where a provider failed, for those before it and the one that it
    /// failed on.
    /// </summary>
    /// <param name="lines">The host's lines.</param>
    /// <param name="asked">How many keys it was asked about.</param>
    /// <param name="failure">What was wrong with the provider that was asked last; null when nothing was.</param>
    public static IReadOnlyList<PrivateKeyAnswer> ReadChecks(IReadOnlyList<string> lines, int asked, string? failure)
    {
        var answers = SaidBetween(lines).ConvertAll(TryReadCheck);
        if (answers.Contains(null) || answers.Count > asked || (failure is null && answers.Count < asked))
        {
            return [.. Enumerable.Repeat(NoBecauseProvider(HostRun.NoUsableAnswer), asked)];
        }

        var believed = answers.OfType<PrivateKeyAnswer>().Take(failure is null ? asked : asked - 1);
        return failure is null ? [.. believed] : [.. believed, NoBecauseProvider(failure)];
    }

    /// <summary>A key does not answer because its provider failed.</summary>
    public static PrivateKeyAnswer NoBecauseProvider(string failure) => PrivateKeyAnswer.No($"its provider {failure}");

    private static PrivateKeyAnswer? TryReadCheck(string line) =>
        line == HostLines.Answers ? PrivateKeyAnswer.Yes
        : HostLines.TryReadRefused(line) is { } why ? PrivateKeyAnswer.No(why)
        : null;

    private static List<string> SaidBetween(IReadOnlyList<string> lines) => [.. lines.Where(static line => line is not (HostLines.Ready or HostLines.Done))];
}
