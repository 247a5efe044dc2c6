using System.Diagnostics;
using EGovToken.Core.Common;

namespace EGovToken.Core.Pkcs11;

/// <summary>Looks for a token until it is there: when a reader or a card comes, and every few seconds besides.</summary>
/// <param name="module">The module's full path.</param>
/// <param name="memory">What is remembered of tokens' PINs.</param>
/// <param name="events">Tells when to look. Whether the vendor's C_WaitForSlotEvent works is not known.</param>
internal sealed class TokenWait(string module, IPinMemory memory, IReaderEvents events)
{
    // For so many looks, 5 s, it is looked every 500 ms after an event, and when the waiting begins: a module sees a token somewhat later
    // than the service does.
    private const int LooksAfterEvent = 10;

    // So many looks at the same module: some know only the readers that were there at C_Initialize (PKCS#11 v2.40 section 5.5 lets them),
    // and the reader of a USB token comes with it.
    private const int LooksBeforeAnew = 6;

    // So many, 2 s, when the module fails: what ails it may not pass until it is started again, and starting it is work.
    private const int LooksBeforeAnewAfterError = 4;

    // A module may see tokens that the service does not.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    private TokenModule? _opened;
    private int _looks;
    private int _looksToCome = LooksAfterEvent;
    private TimeSpan _atLeast = TimeSpan.Zero;

    /// <summary>Called once when the waiting begins, with how long it may take.</summary>
    public Action<TimeSpan>? Waiting { get; init; }

    /// <summary>Whether the user is before the screen.</summary>
    public Func<bool> IsSessionActive { get; init; } = static () => true;

    /// <summary>
    /// The token, and the module that it is in, which is the caller's to close. Whatever a module does or does not do while the token is
    /// out: the waiting goes on, and the last error is told when its time is up.
    /// </summary>
    /// <param name="query">Which token, and how long to wait for it.</param>
    /// <param name="givenUp">Ends the waiting.</param>
    /// <exception cref="OutcomeException">No token; or what will not pass by waiting.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public (TokenModule Module, FoundToken Token) Find(TokenQuery query, CancellationToken givenUp)
    {
        var waited = Stopwatch.StartNew();
        try
        {
            if (query.Wait > TimeSpan.Zero)
            {
                // Before the first look, so that what comes after it is not missed.
                events.Begin();
            }

            for (var isFirst = true; ; isFirst = false)
            {
                bool hasFailed;
                try
                {
                    RefuseOthersToken(query);
                    _opened ??= TokenModule.Open(module);
                    return (_opened, new TokenFinder(_opened, memory: memory).Find(query));
                }
                catch (OutcomeException e) when (waited.Elapsed < query.Wait && MayPass(e.Outcome.Number) && !TokenQuery.IsUserAway(e))
                {
                    hasFailed = e.Outcome.Number is OutcomeNumber.TokenError;
                }

                if (isFirst)
                {
                    Waiting?.Invoke(query.Wait);
                }

                WaitForNextLook(hasFailed, query.Wait - waited.Elapsed, givenUp);
            }
        }
        catch
        {
            Close();
            throw;
        }
    }

    // The readers serve every session.
    private void RefuseOthersToken(TokenQuery query)
    {
        if (query.InActiveSession && !IsSessionActive())
        {
            throw TokenQuery.UserIsAway();
        }
    }

    private void WaitForNextLook(bool hasFailed, TimeSpan left, CancellationToken givenUp)
    {
        _looks++;
        var atMost = ReaderEvents.PollInterval;
        if (_looksToCome == 0)
        {
            // The next look is at a module that knows the readers of then; some look at them all the time while they are open.
            Close();
            atMost = left < atMost ? atMost : left < Quiet ? left : Quiet;
        }

        var change = events.Wait(_atLeast, atMost, givenUp);

        // The first event is looked after at once; a reader that comes and goes all the time, no oftener than without events.
        _atLeast = change == ReaderChange.Something ? ReaderEvents.PollInterval : TimeSpan.Zero;
        _looksToCome = change == ReaderChange.Nothing ? Math.Max(_looksToCome - 1, 0) : LooksAfterEvent;
        if (change == ReaderChange.Something || _looks >= (hasFailed ? LooksBeforeAnewAfterError : LooksBeforeAnew))
        {
            Close();
        }
    }

    private void Close()
    {
        _opened?.Dispose();
        _opened = null;
        _looks = 0;
    }

    private static bool MayPass(OutcomeNumber number) => number
        is OutcomeNumber.NoToken or OutcomeNumber.ForeignTokenOnly or OutcomeNumber.TokenSerialNotFound or OutcomeNumber.CardUnknown
        or OutcomeNumber.TokenError or OutcomeNumber.TokenRemoved
        or OutcomeNumber.ModuleNotInitialised; // The smart card service may start with the first reader.
}
