using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestDoubles;

/// <summary>What the vendor's module shows of a PC with one token: an empty reader, and the token in a second one.</summary>
public static class Readers
{
    /// <summary>Writes that state.</summary>
    /// <param name="stateFile">Where the state goes.</param>
    /// <param name="token">The token; it is copied.</param>
    public static TokenControl PlugInto(TokenStateFile stateFile, TokenState token)
    {
        stateFile.Save(new VirtualTokenState { Slots = { EPass2003.Slot(null), EPass2003.Slot(token) } });
        return new TokenControl(stateFile, slot: 1);
    }
}
