namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>C_OpenSession gives every session the same odd handle.</summary>
/// <param name="Handle">The handle; 0 is CK_INVALID_HANDLE.</param>
public sealed record SessionHandleFault(ulong Handle) : Fault;
