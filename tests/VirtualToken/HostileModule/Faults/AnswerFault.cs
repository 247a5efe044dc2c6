using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>A call that does nothing but return a value.</summary>
/// <param name="When">Which call.</param>
/// <param name="Value">The CK_RV, not always one that the standard knows.</param>
public sealed record AnswerFault(Moment When, ulong Value) : Fault;
