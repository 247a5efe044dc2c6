using EGovToken.Core.Common;
using EGovToken.Testing.HostileModule.Play;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>What a scenario has come to, seen from outside. Stores are lists of <c>STORE THUMBPRINT CONTAINER</c>.</summary>
/// <param name="Token">The token and its record of calls.</param>
/// <param name="Outcome">What the user is told.</param>
/// <param name="Before">The stores before.</param>
/// <param name="Registered">The stores after registering.</param>
/// <param name="After">The stores after unregistering, or after the rollback.</param>
/// <param name="Texts">Every text that came out: log, errors, journal, plan.</param>
/// <param name="PinBytes">The bytes that held the PIN; empty without one.</param>
internal sealed record ScenarioResult(
    HostileToken Token,
    Outcome Outcome,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> Registered,
    IReadOnlyList<string> After,
    IReadOnlyList<string> Texts,
    byte[] PinBytes);
