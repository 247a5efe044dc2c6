using System.Globalization;
using System.Text;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Host;

/// <summary>What a provider host is asked, as its command line says it.</summary>
/// <param name="Kind">Which question.</param>
/// <param name="Subjects">The provider's name to list, or the thumbprints of the certificates to check, at least one.</param>
public sealed record HostRequest(HostRequestKind Kind, params IReadOnlyList<string> Subjects)
{
    /// <summary>The first argument that makes egovtoken.exe a provider host.</summary>
    public const string Verb = "provider-host";

    private const string ListWord = "list";
    private const string CheckWord = "check";

    /// <summary>The command line's arguments.</summary>
    public IReadOnlyList<string> ToArguments() => [Verb, Kind == HostRequestKind.List ? ListWord : CheckWord, .. Subjects];

    /// <summary>Reads a command line; null when it is none of a provider host.</summary>
    /// <param name="arguments">The program's arguments.</param>
    public static HostRequest? TryParse(IReadOnlyList<string> arguments) => arguments switch
    {
        [Verb, ListWord, var provider] => new HostRequest(HostRequestKind.List, provider),
        [Verb, CheckWord, _, ..] => new HostRequest(HostRequestKind.Check, [.. arguments.Skip(2)]),
        _ => null,
    };
}

/// <summary>The questions that a provider host answers.</summary>
public enum HostRequestKind
{
    /// <summary>Which key containers a provider has.</summary>
    List,

    /// <summary>Whether the private keys of certificates in CurrentUser\My answer.</summary>
    Check,
}

/// <summary>
/// What a provider host writes: lines of ASCII that begin with a mark, because providers write to standard output as well. First
/// <see cref="Ready"/>; then containers, a failure, an answer; <see cref="Done"/> at the end.
/// </summary>
internal static class HostLines
{
    /// <summary>The host runs and is about to load the provider.</summary>
    public const string Ready = Mark + "ready";

    /// <summary>All is said.</summary>
    public const string Done = Mark + "done";

    /// <summary>The private key answers.</summary>
    public const string Answers = Mark + "answers";

    private const string Mark = "egovtoken-host:";
    private const string ContainerWord = Mark + "container";
    private const string FailedWord = Mark + "failed";
    private const string RefusedWord = Mark + "refused";

    /// <summary>Whether a line is the host's and not the provider's.</summary>
    public static bool IsHosts(string line) => line.StartsWith(Mark, StringComparison.Ordinal);

    public static string Failed(string what) => $"{FailedWord} {Encode(what)}";

    public static string Refused(string why) => $"{RefusedWord} {Encode(why)}";

    public static string Container(KeyContainer container) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} {2} {3} {4} {5} {6}",
        ContainerWord,
        Encode(container.Link.Provider),
        container.Link.ProviderType,
        Encode(container.Link.Container),
        container.Link.KeySpec,
        container.PublicKey.Algorithm,
        container.PublicKey.Value);

    /// <summary>The text of a line made by <see cref="Failed"/>; null when it is another.</summary>
    public static string? TryReadFailed(string line) => TryReadText(line, FailedWord);

    /// <summary>The text of a line made by <see cref="Refused"/>; null when it is another.</summary>
    public static string? TryReadRefused(string line) => TryReadText(line, RefusedWord);

    /// <summary>The container of a line made by <see cref="Container"/>; null when it is another.</summary>
    public static KeyContainer? TryReadContainer(string line) =>
        line.Split(' ') is [ContainerWord, var provider, var type, var container, var keySpec, var algorithm, var key]
        && TryDecode(provider) is { } providerName
        && TryDecode(container) is { } containerName
        && uint.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var typeNumber)
        && uint.TryParse(keySpec, NumberStyles.None, CultureInfo.InvariantCulture, out var keySpecNumber)
        && Enum.TryParse<PublicKeyAlgorithm>(algorithm, out var keyAlgorithm)
            ? new KeyContainer(new KeyProviderInfo(providerName, typeNumber, containerName, keySpecNumber), new PublicKeyValue(keyAlgorithm, key))
            : null;

    private static string? TryReadText(string line, string word) =>
        line.Split(' ') is [var first, var text] && first == word ? TryDecode(text) : null;

    // "=" before the Base64, so that an empty text is a word as well.
    private static string Encode(string text) => "=" + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string? TryDecode(string word)
    {
        try
        {
            return word.Length > 0 && word[0] == '=' ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Substring(1))) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>Reads what a provider host has answered. A provider can write into the answer: one not fully understood is rejected.</summary>
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
