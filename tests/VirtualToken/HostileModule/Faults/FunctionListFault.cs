namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>C_GetFunctionList hands out no list.</summary>
/// <param name="Value">The CK_RV that it returns.</param>
public sealed record FunctionListFault(ulong Value) : Fault;
