using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>The number that a script wants told in place of the true one.</summary>
internal static class CountLie
{
    /// <summary>The number, or null for the truth.</summary>
    public static ulong? Find(HostileToken token, HostileFunction function, int call)
    {
        foreach (var fault in token.Script.All<CountFault>())
        {
            if (fault.When.Strikes(function, call, token.Calls.Total))
            {
                return fault.Count;
            }
        }

        return null;
    }
}
