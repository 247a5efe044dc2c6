using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>A call that takes its time before it does what it should.</summary>
/// <param name="When">Which call.</param>
/// <param name="Milliseconds">How long.</param>
public sealed record DelayFault(Moment When, int Milliseconds) : Fault;
