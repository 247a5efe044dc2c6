namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>
/// Before each call the caller's process collects its garbage and runs finalizers: whatever the caller handed over and no longer holds is gone.
/// </summary>
public sealed record CollectionFault : Fault;
