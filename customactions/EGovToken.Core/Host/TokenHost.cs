using System.Diagnostics;
using System.Globalization;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;

namespace EGovToken.Core.Host;

/// <summary>The host's side of <see cref="TokenHostClient"/>: reads tokens for it, in a process that is there for nothing else.</summary>
/// <param name="input">Where the request and the PIN come from; read without a buffer.</param>
/// <param name="output">Where the answer goes; written through at once.</param>
/// <param name="memory">Remembers PINs that were not right: that of the same user.</param>
public sealed class TokenHost(Stream input, TextWriter output, IPinMemory memory)
{
    /// <summary>The argument that makes egovtoken.exe a token host.</summary>
    public const string Verb = "token-host";

    private readonly object _writing = new();
    private readonly Queue<HostFrame> _frames = [];

    /// <summary>Whether the user is before the screen.</summary>
    public required Func<bool> IsSessionActive { get; init; }

    /// <summary>Called with the module's path before it is loaded.</summary>
    public Action<string> Prepare { get; init; } = static _ => { };

    /// <summary>Called when the caller is gone: nobody waits for an answer, and a module may hang.</summary>
    public Action Abandon { get; init; } = static () => Process.GetCurrentProcess().Kill();

    /// <summary>Answers one request.</summary>
    public void Answer()
    {
        Write(HostLines.Ready);
        if (TokenRequest.TryRead(HostMessage.TryRead(HostFrame.TryRead(input)?.Text ?? "")) is not { } request)
        {
            return;
        }

        new Thread(Listen) { IsBackground = true, Name = nameof(TokenHost) }.Start();
        Prepare(request.Module);
        try
        {
            Serve(request, new TokenReader(request.Module, request.Limit, memory)
            {
                IsSessionActive = IsSessionActive,
                Waiting = _ => Write(HostMessage.Of(TokenMessages.Waiting)),
                Found = contents => Write(TokenMessages.Of(contents, index: -1)),
            });
        }
        catch (OutcomeException e)
        {
            Write(TokenMessages.Of(TokenMessages.Failed, e.Outcome));
        }
        catch (OperationCanceledException)
        {
            // Only the caller gives up, and does not wait for an answer.
        }

        Write(HostLines.Done);
    }

    private void Serve(TokenRequest request, TokenReader reader)
    {
        switch (request.Kind)
        {
            case TokenRequestKind.Read:
                reader.Read(request.Query, request.Options, request.WithPin ? Ask : null);
                break;
            case TokenRequestKind.VerifyPin:
                reader.VerifyPin(request.Query, Ask);
                break;
            case TokenRequestKind.Describe:
                reader.Describe(request.Query);
                break;
            case TokenRequestKind.Survey:
                Survey(request, reader);
                break;
            default:
                Write(TokenMessages.Of(reader.ListSlots()));
                break;
        }
    }

    // Told as it is found: what was read before a module crashes is not lost.
    private void Survey(TokenRequest request, TokenReader reader)
    {
        var told = new HashSet<FoundToken>();
        TokenSurvey? survey = null;
        survey = new TokenSurvey
        {
            Changed = token =>
            {
                if (token is null)
                {
                    Write(TokenMessages.Of(survey!.Overview!));
                }
                else
                {
                    told.Add(token);
                    Tell(survey!, token);
                }
            },
        };
        reader.Survey(survey, request.Query, request.Options);
        foreach (var token in survey.Overview!.MeantBy(request.Query).Where(token => !told.Contains(token)))
        {
            Tell(survey, token);
        }
    }

    private void Tell(TokenSurvey survey, FoundToken token)
    {
        var index = survey.Overview!.Tokens.ToList().IndexOf(token);
        if (survey.ContentsOf(token) is { } contents)
        {
            Write(TokenMessages.Of(contents, index));
        }
        else if (survey.FailureOf(token) is { } failure)
        {
            Write(HostMessage.Of(TokenMessages.Failure, index, failure.Number, failure.Detail));
        }
    }

    private PinAttempt Ask(TokenDescription token)
    {
        Write(HostMessage.Of(TokenMessages.Ask, [.. TokenMessages.Of(token)]));
        var attempt = Next(HostFrameKind.Attempt).Text.Split(' ');
        _ = Enum.TryParse<PinMode>(attempt[1], out var mode);
        return new PinAttempt(Fetch, int.Parse(attempt[0], CultureInfo.InvariantCulture), mode)
        {
            Answered = answered => Write(
                answered.Refusal is { } refusal ? TokenMessages.Of(TokenMessages.Refused, refusal.Outcome) : HostMessage.Of(TokenMessages.Right)),
        };
    }

    private PinSecret Fetch()
    {
        Write(HostMessage.Of(TokenMessages.Take));
        return Next(HostFrameKind.Pin).Pin!;
    }

    private HostFrame Next(HostFrameKind kind)
    {
        lock (_frames)
        {
            while (_frames.Count == 0)
            {
                Monitor.Wait(_frames);
            }

            return _frames.Dequeue() is var frame && frame.Kind == kind ? frame : throw new OperationCanceledException();
        }
    }

    private void Listen()
    {
        while (HostFrame.TryRead(input) is { } frame)
        {
            lock (_frames)
            {
                if (frame.Kind != HostFrameKind.Filler)
                {
                    _frames.Enqueue(frame);
                    Monitor.PulseAll(_frames);
                }
            }
        }

        Abandon();
    }

    private void Write(IEnumerable<HostMessage> messages) => Write(string.Join("\n", messages.Select(static message => message.ToLine())));

    private void Write(HostMessage message) => Write(message.ToLine());

    // A module may have left a line unfinished.
    private void Write(string lines)
    {
        lock (_writing)
        {
            output.Write("\n" + lines + "\n");
            output.Flush();
        }
    }
}
