namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>The token is pulled out for good. The slot stays, empty; calls that need the token fail.</summary>
/// <param name="Call">The module's how-manieth call finds it gone, counted from 1.</param>
/// <param name="Value">What calls that need the token then return: modules differ.</param>
public sealed record RemovalFault(int Call, ulong Value) : Fault;
