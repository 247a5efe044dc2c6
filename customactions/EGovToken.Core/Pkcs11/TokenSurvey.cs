using EGovToken.Core.Common;

namespace EGovToken.Core.Pkcs11;

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
