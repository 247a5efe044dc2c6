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

    /// <summary>Writes a state with an empty reader, as the vendor's module shows, and the token in a second one.</summary>
    /// <param name="stateFile">Where the state goes.</param>
    public static TokenControl PlugInto(TokenStateFile stateFile)
    {
        stateFile.Save(new VirtualTokenState { Slots = { EPass2003.Slot(null), EPass2003.Slot(Issued.Value) } });
        return new TokenControl(stateFile, slot: 1);
    }
}
