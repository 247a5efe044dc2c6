using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>C_GetSlotList or C_FindObjects tells a number of elements that is not what it wrote.</summary>
/// <param name="When">Which call.</param>
/// <param name="Count">The number.</param>
public sealed record CountFault(Moment When, ulong Count) : Fault;
