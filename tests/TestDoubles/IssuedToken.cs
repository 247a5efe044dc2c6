using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestDoubles;

/// <summary>One citizen's token for all tests of a process: making keys takes seconds, and each test gets its own copy by way of its state file.</summary>
public static class IssuedToken
{
    private static readonly Lazy<TokenState> Issued = new(static () =>
    {
        using var authority = new TestCertificateAuthority();
        return CitizenToken.Create(authority);
    });

    /// <summary>Writes the state of a PC with this token.</summary>
    /// <param name="stateFile">Where the state goes.</param>
    public static TokenControl PlugInto(TokenStateFile stateFile) => Readers.PlugInto(stateFile, Issued.Value);
}
