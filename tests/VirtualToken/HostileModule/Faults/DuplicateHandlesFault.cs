namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>C_FindObjects finds each object several times.</summary>
/// <param name="Times">How often.</param>
public sealed record DuplicateHandlesFault(int Times) : Fault;
