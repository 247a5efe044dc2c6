using System.Globalization;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Host;

/// <summary>What a provider host is asked, as its command line says it.</summary>
/// <param name="Kind">Which question.</param>
/// <param name="Subjects">The provider's name to list, the thumbprints of the certificates to check, at least one, or that of the one to sign with.</param>
public sealed record HostRequest(HostRequestKind Kind, params IReadOnlyList<string> Subjects)
{
    /// <summary>The first argument that makes egovtoken.exe a provider host.</summary>
    public const string Verb = "provider-host";

    private const string ListWord = "list";
    private const string CheckWord = "check";
    private const string SignWord = "sign";

    /// <summary>The command line's arguments.</summary>
    public IReadOnlyList<string> ToArguments() =>
        [Verb, Kind switch { HostRequestKind.List => ListWord, HostRequestKind.Check => CheckWord, _ => SignWord }, .. Subjects];

    /// <summary>Reads a command line; null when it is none of a provider host.</summary>
    /// <param name="arguments">The program's arguments.</param>
    public static HostRequest? TryParse(IReadOnlyList<string> arguments) => arguments switch
    {
        [Verb, ListWord, var provider] => new HostRequest(HostRequestKind.List, provider),
        [Verb, SignWord, var thumbprint] => new HostRequest(HostRequestKind.Sign, thumbprint),
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

    /// <summary>What comes of signing with the private key of a certificate there.</summary>
    Sign,
}

/// <summary>What a provider host writes: first that it is ready; then containers, a failure, an answer; at last that it is done.</summary>
internal static class HostLines
{
    /// <summary>The host runs and is about to load the vendor's DLL.</summary>
    public static readonly string Ready = HostMessage.Of("ready").ToLine();

    /// <summary>All is said.</summary>
    public static readonly string Done = HostMessage.Of("done").ToLine();

    /// <summary>The private key answers.</summary>
    public static readonly string Answers = HostMessage.Of("answers").ToLine();

    private const string ContainerWord = "container";
    private const string FailedWord = "failed";
    private const string RefusedWord = "refused";
    private const string SignatureWord = "signature";

    public static string Failed(string what) => HostMessage.Of(FailedWord, what).ToLine();

    public static string Refused(string why) => HostMessage.Of(RefusedWord, why).ToLine();

    public static string Container(KeyContainer container) => HostMessage.Of(
        ContainerWord,
        container.Link.Provider,
        container.Link.ProviderType,
        container.Link.Container,
        container.Link.KeySpec,
        container.PublicKey.Algorithm,
        container.PublicKey.Value).ToLine();

    public static string Signature(SignatureTrial trial) => HostMessage.Of(SignatureWord, trial.Scheme, trial.Result, trial.Why).ToLine();

    /// <summary>The trial of a line made by <see cref="Signature"/>; null when it is another.</summary>
    public static SignatureTrial? TryReadSignature(string line) =>
        HostMessage.TryRead(line) is { } message && message.Is(SignatureWord, fields: 3)
        && Enum.TryParse<SignatureScheme>(message.Text(0), out var scheme)
        && Enum.TryParse<SignatureResult>(message.Text(1), out var result)
            ? new SignatureTrial(scheme, result, message.Text(2))
            : null;

    /// <summary>The text of a line made by <see cref="Failed"/>; null when it is another.</summary>
    public static string? TryReadFailed(string line) => TryReadText(line, FailedWord);

    /// <summary>The text of a line made by <see cref="Refused"/>; null when it is another.</summary>
    public static string? TryReadRefused(string line) => TryReadText(line, RefusedWord);

    /// <summary>The container of a line made by <see cref="Container"/>; null when it is another.</summary>
    public static KeyContainer? TryReadContainer(string line) =>
        HostMessage.TryRead(line) is { } message && message.Is(ContainerWord, fields: 6)
        && uint.TryParse(message.Text(1), NumberStyles.None, CultureInfo.InvariantCulture, out var type)
        && uint.TryParse(message.Text(3), NumberStyles.None, CultureInfo.InvariantCulture, out var keySpec)
        && Enum.TryParse<PublicKeyAlgorithm>(message.Text(4), out var algorithm)
            ? new KeyContainer(new KeyProviderInfo(message.Text(0), type, message.Text(2), keySpec), new PublicKeyValue(algorithm, message.Text(5)))
            : null;

    private static string? TryReadText(string line, string word) =>
        HostMessage.TryRead(line) is { } message && message.Is(word, fields: 1) ? message.Text(0) : null;
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

    /// <summary>Reads what a host has said of signatures; the last one failed where its provider did.</summary>
    /// <param name="run">What came of the host.</param>
    /// <param name="limit">The time that it had.</param>
    public static IReadOnlyList<SignatureTrial> ReadSignatures(HostRun run, TimeSpan limit)
    {
        var failure = run.Describe(limit);
        var trials = SaidBetween(run.Lines).ConvertAll(HostLines.TryReadSignature);
        List<SignatureTrial> made = trials.Contains(null) ? [] : [.. trials.OfType<SignatureTrial>()];
        failure ??= made.Count == 0 ? HostRun.NoUsableAnswer : null;

        // After the last trial the provider is only let go of: how it takes that changes nothing.
        if (failure is null || (made.Count > 0 && made[made.Count - 1] is not { Scheme: SignatureScheme.Pkcs1, Result: SignatureResult.Right }))
        {
            return made;
        }

        var result = run.End == HostEnd.TimedOut ? SignatureResult.Unanswered : SignatureResult.Failed;
        return [.. made, new SignatureTrial(made.Count == 0 ? SignatureScheme.Pkcs1 : SignatureScheme.Pss, result, $"its provider {failure}")];
    }

    /// <summary>A key does not answer because its provider failed.</summary>
    public static PrivateKeyAnswer NoBecauseProvider(string failure) => PrivateKeyAnswer.No($"its provider {failure}");

    private static PrivateKeyAnswer? TryReadCheck(string line) =>
        line == HostLines.Answers ? PrivateKeyAnswer.Yes
        : HostLines.TryReadRefused(line) is { } why ? PrivateKeyAnswer.No(why)
        : null;

    private static List<string> SaidBetween(IReadOnlyList<string> lines) => [.. lines.Where(static line => line != HostLines.Ready && line != HostLines.Done)];
}
