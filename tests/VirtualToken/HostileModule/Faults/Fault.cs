namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>One thing that a module does otherwise than an honest one.</summary>
public abstract record Fault;
