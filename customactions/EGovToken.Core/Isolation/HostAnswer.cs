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

    public static PrivateKeyAnswer ReadCheck(IReadOnlyList<string> lines) => SaidBetween(lines) switch
    {
        [HostLines.Answers] => PrivateKeyAnswer.Yes,
        [var line] when HostLines.TryReadRefused(line) is { } why => PrivateKeyAnswer.No(why),
        _ => NoBecauseProvider(HostRun.NoUsableAnswer),
    };

    /// <summary>A key does not answer because its provider failed.</summary>
    public static PrivateKeyAnswer NoBecauseProvider(string failure) => PrivateKeyAnswer.No($"its provider {failure}");

    private static List<string> SaidBetween(IReadOnlyList<string> lines) => [.. lines.Where(static line => line is not (HostLines.Ready or HostLines.Done))];
}
