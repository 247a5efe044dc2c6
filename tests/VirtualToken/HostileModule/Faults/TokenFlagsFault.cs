namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>Flags of CK_TOKEN_INFO.</summary>
/// <param name="Flags">All of them, CKF_….</param>
public sealed record TokenFlagsFault(ulong Flags) : Fault;
