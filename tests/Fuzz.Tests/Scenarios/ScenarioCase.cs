using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>One case: printed, it says all that is needed to make it again.</summary>
/// <param name="Circumstances">The PC and its user.</param>
/// <param name="Script">The module.</param>
public sealed record ScenarioCase(Circumstances Circumstances, Script Script)
{
    /// <summary>A case in the usual circumstances.</summary>
    public static ScenarioCase Of(params IReadOnlyList<Fault> faults) => new(Circumstances.Usual, new Script(faults));
}
