using System.Runtime.Versioning;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Host;

/// <summary>
/// Asks providers in a process of their own with a time limit. A provider is a third-party DLL: one that hangs or crashes ends
/// that process and is reported, and nothing else happens.
/// </summary>
/// <remarks>
/// Where the host cannot be started (AppLocker and antivirus products forbid programs in temporary folders) providers are asked in
/// this process, on a thread with the same limit: a crash is not contained then.
/// </remarks>
/// <param name="host">The program that answers as <see cref="ProviderHost"/> does.</param>
/// <param name="containersHere">Lists containers in this process, for want of the host.</param>
/// <param name="keysHere">Checks private keys in this process, for want of the host.</param>
/// <param name="log">Called with lines for a log.</param>
/// <param name="limit">How long a provider may take for one answer; <see cref="UsualLimit"/> when null.</param>
public sealed class ProviderHostClient(
    HostProgram host,
    IKeyContainers containersHere,
    IPrivateKeyCheck keysHere,
    Action<string> log,
    TimeSpan? limit = null) : IKeyContainers, IPrivateKeyCheck, IKeySigner
{
    // A person looks for the PIN and types it.
    private static readonly TimeSpan SigningLimit = TimeSpan.FromMinutes(2);

    // Longer than the listing of any token.
    private const int LongestOutput = 1024 * 1024;

    private readonly TimeSpan _limit = limit ?? UsualLimit;
    private bool _hostFails;

    /// <summary>How long a provider may take for one answer unless told otherwise: twice what a token needs for its first access after plugging in.</summary>
    public static TimeSpan UsualLimit { get; } = TimeSpan.FromSeconds(20);

    /// <summary>With the host that lies beside this program.</summary>
    /// <param name="log">Called with lines for a log.</param>
    [SupportedOSPlatform("windows")]
    public static ProviderHostClient BesideThisProgram(Action<string> log) =>
        new(HostProgram.OfThisProgram, new ProviderKeyContainers(), new StorePrivateKeyCheck(), log);

    /// <inheritdoc/>
    public KeyContainerListing List(string provider)
    {
        var run = Ask(new HostRequest(HostRequestKind.List, provider));
        return run is null ? Here(() => containersHere.List(provider), KeyContainerListing.Failed)
            : run.Describe(_limit) is { } failure ? KeyContainerListing.Failed(failure)
            : HostAnswer.ReadListing(run.Lines);
    }

    /// <inheritdoc/>
    /// <remarks>One host for all keys; another one only for those that come after a key whose provider failed.</remarks>
    public IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints)
    {
        var answers = new List<PrivateKeyAnswer>();
        while (answers.Count < thumbprints.Count)
        {
            var rest = thumbprints.Skip(answers.Count).ToList();
            var run = Ask(new HostRequest(HostRequestKind.Check, rest));
            answers.AddRange(run is null ? rest.Select(CheckHere) : HostAnswer.ReadChecks(run.Lines, rest.Count, run.Describe(_limit)));
        }

        return answers;
    }

    /// <inheritdoc/>
    /// <remarks>Not in this process, where nobody could take the question for the PIN back: a try that nobody tells of.</remarks>
    public IReadOnlyList<SignatureTrial> Sign(string thumbprint, Action<SignatureTrial>? made = null, CancellationToken cancellation = default)
    {
        var atMost = limit ?? SigningLimit;
        var trials = Ask(new HostRequest(HostRequestKind.Sign, thumbprint), atMost, cancellation) is { } run
            ? HostAnswer.ReadSignatures(run, atMost)
            : [new SignatureTrial(SignatureScheme.Pkcs1, SignatureResult.NotTried, $"{host.Path} could not be started")];
        foreach (var trial in trials)
        {
            made?.Invoke(trial);
        }

        return trials;
    }

    private HostRun? Ask(HostRequest request) => Ask(request, _limit, CancellationToken.None);

    // Null when there is no host to ask.
    private HostRun? Ask(HostRequest request, TimeSpan atMost, CancellationToken cancellation)
    {
        if (_hostFails)
        {
            return null;
        }

        var run = Run(request, atMost, cancellation);
        if (run.End != HostEnd.NotStarted)
        {
            return run;
        }

        _hostFails = true;
        log($"providers are asked in this process, because {host.Path} could not be started: {run.Detail}");
        return null;
    }

    private HostRun Run(HostRequest request, TimeSpan atMost, CancellationToken cancellation)
    {
        using var process = HostProcess.TryStart(host, request.ToArguments(), LongestOutput, out var whyNot);
        if (process is null)
        {
            return new HostRun(HostEnd.NotStarted, [], Detail: whyNot);
        }

        process.CloseInput();
        process.Output.WaitForEnd(atMost, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return process.Judge();
    }

    private PrivateKeyAnswer CheckHere(string thumbprint) => Here(() => keysHere.Check(thumbprint), HostAnswer.NoBecauseProvider);

    private T Here<T>(Func<T> ask, Func<string, T> failed)
    {
        try
        {
            return TimeLimit.Run(_limit, _ => ask());
        }
        catch (TimeoutException)
        {
            return failed(HostRun.DidNotAnswerWithin(_limit));
        }
    }
}

/// <summary>The host's side of <see cref="ProviderHostClient"/>: asks providers one question, in a process that is there for nothing else.</summary>
/// <param name="containers">Lists containers in this process.</param>
/// <param name="keys">Checks private keys in this process.</param>
/// <param name="signer">Signs in this process.</param>
public sealed class ProviderHost(IKeyContainers containers, IPrivateKeyCheck keys, IKeySigner signer)
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="go">Ends when the caller is ready to see the provider loaded.</param>
    /// <param name="output">Where the answer goes; written through at once.</param>
    public void Answer(HostRequest request, TextReader go, TextWriter output)
    {
        Write(output, HostLines.Ready);
        go.ReadToEnd();
        if (request.Kind == HostRequestKind.Sign)
        {
            signer.Sign(request.Subjects[0], trial => Say(HostLines.Signature(trial)));
        }
        else
        {
            foreach (var line in Ask(request))
            {
                Say(line);
            }
        }

        Write(output, HostLines.Done);

        // A provider may have left a line unfinished.
        void Say(string line) => Write(output, "\n" + line);
    }

    private static void Write(TextWriter output, string line)
    {
        output.Write(line + "\n");
        output.Flush();
    }

    // Keys one by one, each answer written before the next is asked for: a provider that fails on one leaves the others' answers.
    private IEnumerable<string> Ask(HostRequest request) => request.Kind == HostRequestKind.List ? List(request.Subjects[0]) : request.Subjects.Select(Check);

    private List<string> List(string provider)
    {
        var listing = containers.List(provider);
        var lines = listing.Containers.Select(HostLines.Container).ToList();
        if (listing.Failure is not null)
        {
            lines.Add(HostLines.Failed(listing.Failure));
        }

        return lines;
    }

    private string Check(string thumbprint)
    {
        var answer = keys.Check(thumbprint);
        return answer.Answers ? HostLines.Answers : HostLines.Refused(answer.Why ?? "");
    }
}
