using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>A null pointer in CK_FUNCTION_LIST.</summary>
/// <param name="Function">Whose place is empty.</param>
public sealed record MissingFunctionFault(HostileFunction Function) : Fault;
