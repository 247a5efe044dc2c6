using System.Diagnostics;
using System.Text;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;

namespace EGovToken.Core.Host;

/// <summary>
/// Reads tokens through a module in a process of its own (<see cref="TokenHost"/>). The module is a third-party DLL: one that crashes ends
/// that process, one that hangs has it killed, and nothing else happens.
/// </summary>
/// <remarks>
/// Where the host cannot be started (AppLocker and antivirus products forbid programs in temporary folders) the module is loaded into this
/// process: a crash is not contained then.
/// </remarks>
/// <param name="host">The program that answers as <see cref="TokenHost"/> does.</param>
/// <param name="here">Reads tokens in this process, for want of the host.</param>
/// <param name="log">Called with lines for a log.</param>
/// <param name="module">The module's full path.</param>
/// <param name="limit">How long it may take in all, waiting for the token not counted.</param>
public sealed class TokenHostClient(HostProgram host, ITokenReader here, Action<string> log, string module, TimeSpan limit) : ITokenReader
{
    // Some thousand certificates.
    internal const int LongestOutput = 64 * 1024 * 1024;

    /// <summary>Called once when the waiting for a token begins, with how long it may take.</summary>
    public Action<TimeSpan>? Waiting { get; init; }

    /// <summary>How much longer than the limit is waited. The host keeps that itself; this is for one in which nothing moves.</summary>
    internal TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public TokenContents Read(TokenQuery query, ReadingOptions options, Func<TokenDescription, PinAttempt>? ask = null, CancellationToken cancellation = default)
    {
        var answer = Ask(new TokenRequest(TokenRequestKind.Read, module, limit) { Query = query, Options = options, WithPin = ask is not null }, ask, cancellation);
        return answer is null ? here.Read(query, options, ask, cancellation) : Told(answer.Contents);
    }

    /// <inheritdoc/>
    public TokenDescription VerifyPin(TokenQuery query, Func<TokenDescription, PinAttempt> ask, CancellationToken cancellation = default)
    {
        var answer = Ask(new TokenRequest(TokenRequestKind.VerifyPin, module, limit) { Query = query, WithPin = true }, ask, cancellation);
        return answer is null ? here.VerifyPin(query, ask, cancellation) : Told(answer.Token);
    }

    /// <inheritdoc/>
    public TokenDescription Describe(TokenQuery query, CancellationToken cancellation = default)
    {
        var answer = Ask(new TokenRequest(TokenRequestKind.Describe, module, limit) { Query = query }, ask: null, cancellation);
        return answer is null ? here.Describe(query, cancellation) : Told(answer.Token);
    }

    /// <inheritdoc/>
    public TokenSurvey Survey(TokenQuery query, ReadingOptions options, CancellationToken cancellation = default)
    {
        var answer = Ask(new TokenRequest(TokenRequestKind.Survey, module, limit) { Query = query, Options = options }, ask: null, cancellation);
        return answer is null ? here.Survey(query, options, cancellation) : WithOverview(answer.Survey);
    }

    /// <inheritdoc/>
    public SlotOverview ListSlots()
    {
        var answer = Ask(new TokenRequest(TokenRequestKind.ListSlots, module, limit), ask: null, CancellationToken.None);
        return answer is null ? here.ListSlots() : Told(answer.Survey.Overview);
    }

    // Null when there is no host to ask.
    private TokenAnswer? Ask(TokenRequest request, Func<TokenDescription, PinAttempt>? ask, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = host.StartTokenHost(out var whyNot);
        if (process is not null)
        {
            using var conversation = new TokenConversation(process, request, ask, Waiting, cancellation);
            var run = conversation.Hold(limit + request.Query.Wait + Grace);
            if (run.End != HostEnd.NotStarted)
            {
                return Judge(run, conversation, request.Query);
            }

            whyNot = run.Detail;
        }

        log($"the module is loaded into this process, because {host.Path} could not be started: {whyNot}");
        return null;
    }

    private TokenAnswer Judge(HostRun run, TokenConversation conversation, TokenQuery query)
    {
        var answer = conversation.Answer;
        var why = run.Describe(limit + Grace);
        if (why is not null)
        {
            log($"{module} {why}");
        }

        var failure = answer.Failure ?? (why is null ? null : new OutcomeException(
            run.End == HostEnd.TimedOut ? OutcomeNumber.TokenNotAnswering : OutcomeNumber.ModuleCrashed, $"{module} {why}"));
        JudgePin(conversation, run.End == HostEnd.Unusable, failure);
        if (failure is null)
        {
            return answer;
        }

        if (answer.Failure is null && run.End is HostEnd.Ended or HostEnd.TimedOut && answer.Survey.Overview is not null)
        {
            // What was found out until then is told.
            answer.Survey.End(query, failure.Outcome);
            return answer;
        }

        // A module that crashes or hangs when it is closed has told everything before.
        return run.End != HostEnd.Unusable && answer.Contents is not null && failure.Outcome.Number is OutcomeNumber.ModuleCrashed or OutcomeNumber.TokenNotAnswering
            ? answer
            : throw failure;
    }

    // However it ended: what became of the PIN comes first, and is never more certain than what is known.
    private void JudgePin(TokenConversation conversation, bool isSpoilt, OutcomeException? failure)
    {
        if (!conversation.WithPin)
        {
            return;
        }

        switch (conversation.Attempt)
        {
            case { IsTaken: true } attempt when isSpoilt || attempt.IsUnanswered:
                throw new OutcomeException(OutcomeNumber.PinUnanswered, failure?.Outcome.Detail is { Length: > 0 } detail ? detail : $"{module} {HostRun.NoUsableAnswer}");
            case { Refusal: { } refusal }:
                throw refusal;
            case not { IsRight: true }:
                throw failure ?? Unusable();
            default:
                return;
        }
    }

    private TokenSurvey WithOverview(TokenSurvey survey) => survey.Overview is not null ? survey : throw Unusable();

    private T Told<T>(T? what) where T : class => what ?? throw Unusable();

    private OutcomeException Unusable() => new(OutcomeNumber.ModuleCrashed, $"{module} {HostRun.NoUsableAnswer}");
}

/// <summary>One conversation with a token host: gives it the request, and the PIN when it asks for it; takes what it says.</summary>
/// <param name="process">The host.</param>
/// <param name="request">What it is asked.</param>
/// <param name="ask">Gives the PIN.</param>
/// <param name="waiting">Called when the waiting for a token begins.</param>
/// <param name="cancellation">Ends it, unless the token has the PIN and has not answered.</param>
internal sealed class TokenConversation(
    HostProcess process, TokenRequest request, Func<TokenDescription, PinAttempt>? ask, Action<TimeSpan>? waiting, CancellationToken cancellation) : IDisposable
{
    // Long enough for a program that an antivirus product looks at first. One that is not ready then is taken for one that cannot be started.
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(20);

    private readonly Pauses _pauses = new();
    private bool _isSent;
    private bool _isWaiting;

    /// <summary>What the host has told of tokens.</summary>
    public TokenAnswer Answer { get; } = new();

    /// <summary>Whether a PIN is to be verified.</summary>
    public bool WithPin => ask is not null;

    /// <summary>The PIN attempt; null as long as none was asked for.</summary>
    public PinAttempt? Attempt { get; private set; }

    /// <summary>Talks until the host has said everything, or the time is over.</summary>
    /// <param name="limit">How long it may take, a person's typing not counted.</param>
    /// <returns>How the host ended.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, or whoever was asked for the PIN gave up.</exception>
    public HostRun Hold(TimeSpan limit)
    {
        var passed = Stopwatch.StartNew();
        using var wake = cancellation.Register(process.Output.Wake);
        while (process.Output.Take(() => IsCancelled ? TimeSpan.Zero : (_isSent ? limit + _pauses.Total : TimeToStart) - passed.Elapsed) is { } line)
        {
            if (line == HostLines.Ready && !_isSent)
            {
                _isSent = true;
                Send(HostFrameKind.Request, request.ToMessage().ToLine());
            }
            else if (line != HostLines.Done && !TryTake(line))
            {
                // Who gave up before the PIN was sent is told that: what a host says meanwhile does not matter any more.
                return IsCancelled && Attempt is not { IsTaken: true } ? throw new OperationCanceledException(cancellation) : new HostRun(HostEnd.Unusable, []);
            }
        }

        Attempt?.Dispose();
        return IsCancelled ? throw new OperationCanceledException(cancellation) : process.Judge();
    }

    public void Dispose() => Attempt?.Dispose();

    private bool IsCancelled => cancellation.IsCancellationRequested && Attempt is not { IsUnanswered: true };

    // A module can write lines as well: one that is not understood spoils the answer.
    private bool TryTake(string line)
    {
        try
        {
            return HostMessage.TryRead(line) is { } message && (TryReply(message) || TryNote(message) || TakeAnswer(message));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private bool TryReply(HostMessage message)
    {
        if (message.Is(TokenMessages.Ask, TokenMessages.DescriptionFields) && ask is not null && Attempt is null)
        {
            var token = TokenAnswer.DescriptionOf(message);
            Attempt = _pauses.Run(() => ask(token));
            Send(HostFrameKind.Attempt, $"{Attempt.Length} {Attempt.Mode}");
            return true;
        }

        if (message.Is(TokenMessages.Take) && Attempt is { IsTaken: false })
        {
            SendPin(Attempt);
            return true;
        }

        return false;
    }

    private bool TryNote(HostMessage message)
    {
        if (message.Is(TokenMessages.Waiting) && !_isWaiting && request.Query.Wait > TimeSpan.Zero)
        {
            _isWaiting = true;
            waiting?.Invoke(request.Query.Wait);
            return true;
        }

        if (message.Is(TokenMessages.Right) && Attempt is { IsUnanswered: true })
        {
            Attempt.IsRight = true;
            return true;
        }

        if (message.Is(TokenMessages.Refused, fields: 2) && Attempt is { IsUnanswered: true })
        {
            Attempt.Refusal = TokenAnswer.OutcomeOf(message, 0, PinRefusals.Has);
            return true;
        }

        return false;
    }

    private bool TakeAnswer(HostMessage message)
    {
        Answer.Take(message);
        return true;
    }

    private void SendPin(PinAttempt attempt)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            using var pin = attempt.Take();
            process.Send(input => HostFrame.WritePin(input, pin));
        }
        catch (OperationCanceledException)
        {
            Send(HostFrameKind.GivenUp, "");
        }
    }

    private void Send(HostFrameKind kind, string text) => process.Send(input => HostFrame.Write(input, kind, Encoding.UTF8.GetBytes(text)));
}
