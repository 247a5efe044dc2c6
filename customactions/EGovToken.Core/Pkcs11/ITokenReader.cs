using EGovToken.Core.Certificates;
using EGovToken.Core.Common;

namespace EGovToken.Core.Pkcs11;

/// <summary>Reads tokens through a module. Each method starts the module, and closes it before it returns.</summary>
public interface ITokenReader
{
    /// <summary>Reads the token's certificates.</summary>
    /// <param name="query">Which token.</param>
    /// <param name="options">What to read.</param>
    /// <param name="ask">Gives the PIN to verify first, once the token is found; null when none is to be verified.</param>
    /// <param name="cancellation">Ends the waiting for the token.</param>
    /// <exception cref="OutcomeException">Every failure of module, token and PIN.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TokenContents Read(TokenQuery query, ReadingOptions options, Func<TokenDescription, PinAttempt>? ask = null, CancellationToken cancellation = default);

    /// <summary>Verifies the PIN with one C_Login and reads nothing.</summary>
    /// <param name="query">Which token.</param>
    /// <param name="ask">Gives the PIN, once the token is found.</param>
    /// <param name="cancellation">Ends the waiting for the token.</param>
    /// <exception cref="OutcomeException">Every failure of module, token and PIN.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TokenDescription VerifyPin(TokenQuery query, Func<TokenDescription, PinAttempt> ask, CancellationToken cancellation = default);

    /// <summary>Finds the token and reads nothing else from it.</summary>
    /// <param name="query">Which token.</param>
    /// <param name="cancellation">Ends the waiting for the token.</param>
    /// <exception cref="OutcomeException">Every failure of module and token.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TokenDescription Describe(TokenQuery query, CancellationToken cancellation = default);

    /// <summary>Lists the slots and reads the tokens among them that are meant.</summary>
    /// <param name="query">Which tokens are read; the others are left alone.</param>
    /// <param name="options">What to read.</param>
    /// <param name="cancellation">Ends it between two tokens.</param>
    /// <exception cref="OutcomeException">The module failed before the slots were known.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TokenSurvey Survey(TokenQuery query, ReadingOptions options, CancellationToken cancellation = default);

    /// <summary>Lists the slots and what is in them.</summary>
    /// <exception cref="OutcomeException">The module failed.</exception>
    SlotOverview ListSlots();
}

/// <summary>What is read from a token.</summary>
/// <param name="Known">Certificates whose values need not be read again.</param>
/// <param name="WithKeys">Whether keys are listed as well, to tell which certificate has its key on the token.</param>
public sealed record ReadingOptions(KnownCertificates Known, bool WithKeys = false)
{
    /// <summary>All certificates, no keys.</summary>
    public static ReadingOptions Default { get; } = new(KnownCertificates.None);
}

/// <summary>What was read from a token in one go.</summary>
/// <param name="Token">The token.</param>
/// <param name="Certificates">Its certificates.</param>
/// <param name="Keys">Its keys; null when they were not asked for.</param>
public sealed record TokenContents(TokenDescription Token, CertificateReading Certificates, IReadOnlyList<TokenKey>? Keys);

/// <summary>What a survey of the slots found. It is filled on the module's thread, which may be left behind in the midst of it.</summary>
public sealed class TokenSurvey
{
    private readonly object _lock = new();
    private readonly Dictionary<FoundToken, TokenContents> _contents = [];
    private readonly Dictionary<FoundToken, Outcome> _failures = [];
    private bool _isOver;

    /// <summary>Called when the slots are known, with null, and when a token was read, or could not be, with it.</summary>
    internal Action<FoundToken?>? Changed { get; init; }

    /// <summary>The slots; null as long as the module has not told them.</summary>
    public SlotOverview? Overview { get; private set; }

    /// <summary>What was read from a token; null when it was not meant, or could not be read.</summary>
    /// <param name="token">One of the overview.</param>
    public TokenContents? ContentsOf(FoundToken token) => _contents.TryGetValue(token, out var contents) ? contents : null;

    /// <summary>Why a token could not be read; null when it was, or was not meant.</summary>
    /// <param name="token">One of the overview.</param>
    public Outcome? FailureOf(FoundToken token) => _failures.TryGetValue(token, out var failure) ? failure : null;

    internal void Begin(SlotOverview overview)
    {
        lock (_lock)
        {
            Overview = _isOver ? Overview : overview;
        }

        Changed?.Invoke(null);
    }

    internal void Add(FoundToken token, Func<TokenContents> read)
    {
        TokenContents? contents = null;
        Outcome? failure = null;
        try
        {
            contents = read();
        }
        catch (OutcomeException e)
        {
            failure = e.Outcome;
        }

        lock (_lock)
        {
            if (!_isOver && contents is not null)
            {
                _contents.Add(token, contents);
            }
            else if (!_isOver)
            {
                _failures.Add(token, failure!);
            }
        }

        Changed?.Invoke(token);
    }

    /// <summary>Ends it: what comes later from a thread that was left behind does not count.</summary>
    internal void End(TokenQuery query, Outcome why)
    {
        lock (_lock)
        {
            _isOver = true;
            foreach (var token in Overview!.MeantBy(query).Where(token => !_contents.ContainsKey(token) && !_failures.ContainsKey(token)))
            {
                _failures.Add(token, why);
            }
        }
    }
}
