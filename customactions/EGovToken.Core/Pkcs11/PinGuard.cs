using EGovToken.Core.Common;
using Net.Pkcs11Interop.Common;

namespace EGovToken.Core.Pkcs11;

/// <summary>The only place that calls C_Login: at most once for one request, and not at all when the token's state forbids it.</summary>
public static class PinGuard
{
    /// <summary>Logs the user in to the session's token.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="token">The token as it described itself just now, with what is remembered of it.</param>
    /// <param name="attempt">The attempt, with the PIN; not used when the token has its own PIN pad.</param>
    /// <param name="memory">Remembers a try that was not right. It does so before C_Login: a crash in it may have cost a try.</param>
    /// <exception cref="OutcomeException">The PIN was refused by the token, or by this guard before a try was spent.</exception>
    /// <exception cref="OperationCanceledException">Its maker has given the attempt up before the token got the PIN.</exception>
    public static void Login(TokenSession session, FoundToken token, PinAttempt attempt, IPinMemory memory)
    {
        var described = token.Description;
        RefuseRisk(described.PinState, attempt.Mode);
        if (!described.HasPinPad)
        {
            RefuseLength(described, attempt.Length);
        }
        else if (attempt is { Mode: PinMode.Silent, Length: > 0 })
        {
            // Who gives a PIN does not know that it has to be typed, and C_Login would wait for it.
            throw new OutcomeException(OutcomeNumber.PinEntryCancelled, "this token takes it there only: leave out the PIN, which registering does not need");
        }

        var wasRemembered = memory.Remembers(described);
        memory.Remember(described);
        try
        {
            using (var pin = attempt.Take())
            {
                Call(session, token, described.HasPinPad ? null : pin.Bytes);
            }

            attempt.IsRight = true;
            memory.Forget(described);
        }
        catch (OperationCanceledException) when (!wasRemembered)
        {
            memory.Forget(described);
            throw;
        }
        catch (OutcomeException e)
        {
            attempt.Refusal = e;

            // The flags tell of it better, where the module sets them; and what cost no try is not remembered.
            if ((!wasRemembered && !PinRefusals.MayHaveCostATry(e.Outcome.Number))
                || token.Slots[0].LookAtPin()?.TellsOfWrongPin() == true)
            {
                memory.Forget(described);
            }

            throw;
        }
    }

    /// <summary>Refuses a token that takes no PIN at all, whoever asks: it has none, or it is blocked. Nobody need be asked for one.</summary>
    /// <param name="state">What the token says of its PIN.</param>
    /// <exception cref="OutcomeException">It takes none.</exception>
    public static void RefuseUnusable(PinState state)
    {
        switch (state)
        {
            case PinState.Locked:
                throw new OutcomeException(OutcomeNumber.PinLocked);
            case PinState.NotSet:
                throw new OutcomeException(OutcomeNumber.PinNotSet);
            default:
                return;
        }
    }

    // What C_Login returns says how the token answered only while the token is there: some modules return at random once it was pulled out.
    private static void Call(TokenSession session, FoundToken token, byte[]? pin)
    {
        string answer;
        OutcomeNumber? refusal;
        Exception? cause = null;
        try
        {
            session.Session.Login(CKU.CKU_USER, pin!);
            (refusal, answer) = (null, nameof(CKR.CKR_OK));
        }
        catch (Pkcs11Exception e)
        {
            (refusal, answer, cause) = (PinRefusals.For(e.RV, hasPinPad: pin is null), e.RV.ToString(), e);
        }
        catch (Exception e) when (Pkcs11Errors.IsFromImpossibleAnswer(e))
        {
            (refusal, answer, cause) = (OutcomeNumber.PinUnanswered, "no CKR at all", e);
        }

        if (!token.Slots[0].HasToken())
        {
            throw new OutcomeException(OutcomeNumber.PinUnanswered, $"C_Login gave {answer}, and the token is gone", cause);
        }

        if (refusal is { } number)
        {
            throw new OutcomeException(number, $"C_Login gave {answer}", cause);
        }
    }

    private static void RefuseRisk(PinState state, PinMode mode)
    {
        RefuseUnusable(state);
        switch (state)
        {
            case PinState.FinalTry when mode != PinMode.GuidedFinalTryConfirmed:
                throw new OutcomeException(OutcomeNumber.PinFinalTry);
            case PinState.CountLow when mode == PinMode.Silent:
                throw new OutcomeException(OutcomeNumber.PinCountLow);
            default:
                return;
        }
    }

    private static void RefuseLength(TokenDescription token, int length)
    {
        // Some modules leave the limits out or fill them with nonsense; what no token takes is an empty PIN.
        var limitsTold = token.MaxPinLength > 0 && token.MinPinLength <= token.MaxPinLength;
        if (length == 0 || (limitsTold && (length < token.MinPinLength || length > token.MaxPinLength)))
        {
            throw new OutcomeException(OutcomeNumber.PinLengthRange, $"{token.MinPinLength} to {token.MaxPinLength} bytes; nothing was sent to the token");
        }
    }
}

/// <summary>
/// The one C_Login that was asked for. Whoever made it may give it up at any time (<see cref="Dispose"/>): before the token gets the PIN,
/// this overwrites it and there is no C_Login any more; afterwards the thread that is in C_Login overwrites it, since it must not send zeros.
/// </summary>
public sealed class PinAttempt : IDisposable
{
    private readonly object _lock = new();
    private readonly PinSecret? _pin;
    private readonly Func<PinSecret> _give;
    private bool _isTaken;
    private bool _isOver;

    /// <summary>An attempt with a PIN.</summary>
    /// <param name="pin">The PIN; empty for a token with its own PIN pad.</param>
    /// <param name="mode">Who asks.</param>
    public PinAttempt(PinSecret pin, PinMode mode)
        : this(() => pin, pin.Bytes.Length, mode) => _pin = pin;

    /// <summary>An attempt with a PIN that another process has.</summary>
    /// <param name="fetch">Gets it, right before C_Login.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="mode">Who asks.</param>
    internal PinAttempt(Func<PinSecret> fetch, int length, PinMode mode) => (_give, Length, Mode) = (fetch, length, mode);

    /// <summary>Called as soon as the token has answered.</summary>
    internal Action<PinAttempt>? Answered { get; init; }

    /// <summary>Who asks.</summary>
    public PinMode Mode { get; }

    /// <summary>How many bytes the PIN has.</summary>
    public int Length { get; }

    /// <summary>How the token refused; null as long as it has not, or when it did not. What the guard refuses before it is not here.</summary>
    public OutcomeException? Refusal
    {
        get;
        internal set
        {
            field = value;
            Answered?.Invoke(this);
        }
    }

    /// <summary>Whether the token has taken the PIN for right.</summary>
    public bool IsRight
    {
        get;
        internal set
        {
            field = value;
            Answered?.Invoke(this);
        }
    }

    /// <summary>Whether the token has got the PIN.</summary>
    internal bool IsTaken
    {
        get
        {
            lock (_lock)
            {
                return _isTaken;
            }
        }
    }

    /// <summary>Whether the token has got the PIN and has not answered: a try may have been spent.</summary>
    public bool IsUnanswered
    {
        get
        {
            lock (_lock)
            {
                return _isTaken && !IsRight && Refusal is null;
            }
        }
    }

    /// <summary>Takes the PIN, right before C_Login. Who takes it overwrites it.</summary>
    /// <exception cref="OperationCanceledException">It was given up before.</exception>
    /// <exception cref="InvalidOperationException">It was taken before: one attempt is one C_Login.</exception>
    public PinSecret Take()
    {
        lock (_lock)
        {
            if (_isTaken)
            {
                throw new InvalidOperationException("One attempt is one C_Login.");
            }

            if (_isOver)
            {
                throw new OperationCanceledException();
            }

            _isTaken = true;
        }

        return _give();
    }

    /// <summary>Gives it up: overwrites the PIN, unless it was taken.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            if (!_isTaken)
            {
                _pin?.Dispose();
            }
        }
    }
}

/// <summary>Who asks for a PIN attempt.</summary>
public enum PinMode
{
    /// <summary>Nobody is there to ask: no risk is taken.</summary>
    Silent,

    /// <summary>A person asked for this one attempt.</summary>
    Guided,

    /// <summary>A person asked for it and confirmed that it may be the last.</summary>
    GuidedFinalTryConfirmed,
}

/// <summary>Gives each return value of C_Login its own outcome.</summary>
public static class PinRefusals
{
    internal static OutcomeNumber For(CKR value, bool hasPinPad) => value switch
    {
        CKR.CKR_PIN_INCORRECT => OutcomeNumber.PinIncorrect,

        // The flags did not say so before: this try has blocked it, or the module never sets them.
        CKR.CKR_PIN_LOCKED => OutcomeNumber.PinBlockedNow,
        CKR.CKR_PIN_LEN_RANGE or CKR.CKR_PIN_INVALID => OutcomeNumber.PinLengthRange,
        CKR.CKR_PIN_EXPIRED => OutcomeNumber.PinExpired,
        CKR.CKR_USER_PIN_NOT_INITIALIZED => OutcomeNumber.PinNotSet,
        CKR.CKR_FUNCTION_CANCELED when hasPinPad => OutcomeNumber.PinEntryCancelled,

        // Somebody has logged in before, with whatever PIN: this one was not looked at.
        CKR.CKR_USER_ALREADY_LOGGED_IN => OutcomeNumber.PinTryLater,

        // Some modules give this for a wrong PIN and some at random: it must never read as "wrong PIN, try again".
        CKR.CKR_GENERAL_ERROR or CKR.CKR_FUNCTION_FAILED => OutcomeNumber.PinTryLater,

        // Removed, out of order, or something else: the token had the PIN, and may have counted it.
        _ => OutcomeNumber.PinUnanswered,
    };

    /// <summary>Whether <see cref="For"/> gives a number.</summary>
    internal static bool Has(OutcomeNumber number) => MayHaveCostATry(number)
        || number is OutcomeNumber.PinLengthRange or OutcomeNumber.PinExpired or OutcomeNumber.PinNotSet or OutcomeNumber.PinEntryCancelled;

    /// <summary>
    /// Whether a try was spent, or may have been: some modules answer a wrong PIN with an error that does not say so. What is not known
    /// has one of these numbers, too.
    /// </summary>
    /// <param name="number">What a PIN came to.</param>
    public static bool MayHaveCostATry(OutcomeNumber number) => number
        is OutcomeNumber.PinIncorrect or OutcomeNumber.PinTryLater or OutcomeNumber.PinUnanswered or OutcomeNumber.PinBlockedNow;
}
