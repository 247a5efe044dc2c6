namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>Limits of the PIN's length in CK_TOKEN_INFO.</summary>
/// <param name="Minimum">ulMinPinLen.</param>
/// <param name="Maximum">ulMaxPinLen.</param>
public sealed record PinLimitsFault(ulong Minimum, ulong Maximum) : Fault;
