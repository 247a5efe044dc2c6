namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>One more slot with a token in it, without objects.</summary>
/// <param name="Model">CK_TOKEN_INFO.model.</param>
public sealed record ExtraSlotFault(string Model) : Fault;
