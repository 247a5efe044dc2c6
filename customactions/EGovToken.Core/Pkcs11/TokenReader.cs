using System.Diagnostics;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Pkcs11;

/// <summary>Reads a token in one go: opens the module, finds the token, verifies the PIN if one is given, reads, closes.</summary>
/// <param name="module">The module's full path.</param>
/// <param name="limit">How long the module may take in all, waiting for the token not counted.</param>
/// <param name="memory">Remembers PINs that were not right.</param>
public sealed class TokenReader(string module, TimeSpan limit, IPinMemory memory) : ITokenReader
{
    /// <summary>Long enough for a slow token with hundreds of certificates; nobody waits longer before a screen.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(60);

    /// <summary>Called once when the waiting for a token begins, with how long it may take.</summary>
    public Action<TimeSpan>? Waiting { get; init; }

    /// <summary>Whether the user is before the screen, for <see cref="TokenQuery.InActiveSession"/>.</summary>
    public Func<bool> IsSessionActive { get; init; } = static () => true;

    /// <summary>Called with what was found out before the token is let go of: a module may crash in that.</summary>
    internal Action<TokenContents>? Found { get; init; }

    /// <summary>Makes what tells when to look again while a token is waited for.</summary>
    internal Func<IReaderEvents> Events { get; init; } = static () => new ReaderEvents();

    /// <inheritdoc/>
    public TokenContents Read(TokenQuery query, ReadingOptions options, Func<TokenDescription, PinAttempt>? ask = null, CancellationToken cancellation = default) =>
        Within(query, ask, run =>
        {
            using var sessions = TokenSessions.Open(run.Token);
            if (run.Attempt is { } attempt)
            {
                PinGuard.Login(sessions.First, run.Token, attempt, memory);
            }

            var contents = ReadAll(run.Token, run.Factories, sessions, options);
            Found?.Invoke(contents);
            return contents;
        }, cancellation);

    /// <inheritdoc/>
    public TokenDescription VerifyPin(TokenQuery query, Func<TokenDescription, PinAttempt> ask, CancellationToken cancellation = default) =>
        Within(query, ask, run =>
        {
            using var session = run.Token.Slots[0].OpenSession();
            PinGuard.Login(session, run.Token, run.Attempt!, memory);
            return Told(run.Token.Description);
        }, cancellation);

    /// <inheritdoc/>
    public TokenDescription Describe(TokenQuery query, CancellationToken cancellation = default) =>
        Within(query, ask: null, run => Told(run.Token.Description), cancellation);

    /// <inheritdoc/>
    public TokenSurvey Survey(TokenQuery query, ReadingOptions options, CancellationToken cancellation = default)
    {
        var survey = new TokenSurvey();
        Survey(survey, query, options, cancellation);
        return survey;
    }

    /// <summary>As the other, into a survey that can be watched while it is made.</summary>
    internal void Survey(TokenSurvey survey, TokenQuery query, ReadingOptions options, CancellationToken cancellation = default)
    {
        try
        {
            Limited(TimeSpan.Zero, givenUp =>
            {
                using var opened = TokenModule.Open(module);
                survey.Begin(new TokenFinder(opened, memory: memory).Overview());
                foreach (var token in survey.Overview!.MeantBy(query))
                {
                    givenUp.ThrowIfCancellationRequested();
                    survey.Add(token, () => Attended(token, () =>
                    {
                        using var sessions = TokenSessions.Open(token);
                        return ReadAll(token, opened.Factories, sessions, options);
                    }));
                }

                return survey;
            }, () => GiveUp(attempt: null), cancellation);
        }
        catch (OutcomeException e) when (survey.Overview is not null)
        {
            // What was found out until then is told.
            survey.End(query, e.Outcome);
        }
    }

    /// <inheritdoc/>
    public SlotOverview ListSlots() => Limited(TimeSpan.Zero, _ =>
    {
        using var opened = TokenModule.Open(module);
        return new TokenFinder(opened, memory: memory).Overview();
    }, () => GiveUp(attempt: null), CancellationToken.None);

    private TokenDescription Told(TokenDescription token)
    {
        Found?.Invoke(new TokenContents(token, CertificateReading.Empty, Keys: null));
        return token;
    }

    private static TokenContents ReadAll(FoundToken token, Pkcs11InteropFactories factories, TokenSessions sessions, ReadingOptions options) => new(
        token.Description,
        new CertificateReader(factories).ReadAll(sessions, options.Known),
        options.WithKeys ? new TokenKeyReader(factories).ReadAll(sessions) : null);

    private T Within<T>(TokenQuery query, Func<TokenDescription, PinAttempt>? ask, Func<ReadingRun, T> use, CancellationToken cancellation)
    {
        PinAttempt? attempt = null;
        var pauses = new Pauses();
        return Limited(query.Wait, givenUp => WithToken(query, () => attempt is not null, (opened, found) =>
        {
            if (ask is null)
            {
                return Attended(found, () => use(new ReadingRun(found, opened.Factories, null)));
            }

            givenUp.ThrowIfCancellationRequested();
            using var asked = pauses.Run(() => ask(found.Description));
            Volatile.Write(ref attempt, asked);

            // Whoever gives up from here on sees the attempt, and gives it up, too.
            givenUp.ThrowIfCancellationRequested();

            // The token that was described, and no other that was plugged in while the PIN was typed; and its flags as they are now.
            var token = new TokenFinder(opened, memory: memory).Find(query with { Identity = found.Description.Identity });
            return Attended(token, () => use(new ReadingRun(token, opened.Factories, asked)));
        }, givenUp), () => GiveUp(Volatile.Read(ref attempt)), cancellation, pauses);
    }

    // A token that goes again as soon as it has come, or is not ready yet, is waited for as one that has not come. Once a PIN was asked for,
    // nothing is done again.
    private T WithToken<T>(TokenQuery query, Func<bool> isAsked, Func<TokenModule, FoundToken, T> work, CancellationToken givenUp)
    {
        var waited = Stopwatch.StartNew();
        var isTold = false;
        using var events = Events();
        for (var left = query.Wait; ;)
        {
            var (opened, token) = new TokenWait(module, memory, events) { Waiting = Tell, IsSessionActive = IsSessionActive }.Find(query with { Wait = left }, givenUp);
            try
            {
                using (opened)
                {
                    return work(opened, token);
                }
            }
            catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.TokenRemoved && !isAsked() && (left = query.Wait - waited.Elapsed) > TimeSpan.Zero)
            {
                Tell(query.Wait);
                givenUp.WaitHandle.WaitOne(ReaderEvents.PollInterval);
            }
        }

        void Tell(TimeSpan limit)
        {
            if (!isTold)
            {
                isTold = true;
                Waiting?.Invoke(limit);
            }
        }
    }

    // What is told now is final: an attempt that was not made by now never will be.
    private OutcomeException GiveUp(PinAttempt? attempt)
    {
        attempt?.Dispose();
        return attempt?.Refusal ?? new OutcomeException(attempt is { IsUnanswered: true } ? OutcomeNumber.PinUnanswered : OutcomeNumber.TokenNotAnswering, module);
    }

    // An error from a token that is gone is its going, whatever the module says.
    private static T Attended<T>(FoundToken token, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.TokenError && !token.Slots.All(static slot => slot.HasToken()))
        {
            throw new OutcomeException(OutcomeNumber.TokenRemoved, e.Detail, e);
        }
    }

    /// <summary>What reading works with.</summary>
    private sealed record ReadingRun(FoundToken Token, Pkcs11InteropFactories Factories, PinAttempt? Attempt);

    private T Limited<T>(TimeSpan wait, Func<CancellationToken, T> work, Func<OutcomeException> whenLate, CancellationToken cancellation, Pauses? pauses = null)
    {
        try
        {
            return TimeLimit.Run(limit + wait, work, pauses, cancellation);
        }
        catch (TimeoutException)
        {
            throw whenLate();
        }
    }
}
