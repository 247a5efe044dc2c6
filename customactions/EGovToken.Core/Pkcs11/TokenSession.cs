using EGovToken.Core.Common;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Pkcs11;

/// <summary>An open session with a token.</summary>
/// <param name="session">The session.</param>
public sealed class TokenSession(ISession session) : IDisposable
{
    private const int MostAskedOneByOne = 128;

    private int _askedOneByOne;

    /// <summary>The session as the PKCS#11 library sees it.</summary>
    public ISession Session => session;

    /// <summary>
    /// Whether attributes of one more object may be asked for one by one. Far more than any token's objects: a module that finds something
    /// for ever and stops at every attribute must not keep this one busy.
    /// </summary>
    internal bool MayAskOneByOne() => _askedOneByOne++ < MostAskedOneByOne;

    /// <summary>Closes the session. A token that was pulled out has closed it already, which must not hide why the work ended.</summary>
    public void Dispose()
    {
        try
        {
            session.Dispose();
        }
        catch (Exception e) when (e is Pkcs11Exception || Pkcs11Errors.IsFromImpossibleAnswer(e))
        {
        }
    }
}

/// <summary>One open session for each of a token's slots.</summary>
public sealed class TokenSessions : IDisposable
{
    private readonly FoundToken _token;
    private readonly List<TokenSession> _sessions = [];

    private TokenSessions(FoundToken token) => _token = token;

    /// <summary>The session of the first slot, whose PIN is the user's.</summary>
    public TokenSession First => _sessions[0];

    /// <summary>All sessions, in the order of the slots.</summary>
    public IReadOnlyList<TokenSession> All => _sessions;

    /// <summary>Opens the sessions.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="OutcomeException">The token is gone or failed; no session is left open.</exception>
    public static TokenSessions Open(FoundToken token)
    {
        var sessions = new TokenSessions(token);
        try
        {
            foreach (var slot in token.Slots)
            {
                sessions._sessions.Add(slot.OpenSession());
            }

            return sessions;
        }
        catch
        {
            sessions.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Ends the work when the token is gone. Some modules go on answering from what they remember, and give no error but empty
    /// values for the rest.
    /// </summary>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.TokenRemoved"/>.</exception>
    public void RefuseRemoval()
    {
        if (!_token.Slots.All(static slot => slot.HasToken()))
        {
            throw new OutcomeException(OutcomeNumber.TokenRemoved);
        }
    }

    /// <summary>Closes all.</summary>
    public void Dispose() => _sessions.ForEach(session => session.Dispose());
}
