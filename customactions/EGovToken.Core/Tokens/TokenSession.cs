using EGovToken.Core.Modules;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Tokens;

/// <summary>An open session with a token.</summary>
/// <param name="session">The session.</param>
public sealed class TokenSession(ISession session) : IDisposable
{
    /// <summary>The session as the PKCS#11 library sees it.</summary>
    public ISession Session => session;

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
