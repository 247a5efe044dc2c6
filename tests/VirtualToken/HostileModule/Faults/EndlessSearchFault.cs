namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>C_FindObjects fills all room that it gets, for ever.</summary>
/// <param name="FreshHandles">With ever new handles, which name nothing; else with the certificates', over and over.</param>
public sealed record EndlessSearchFault(bool FreshHandles) : Fault;
