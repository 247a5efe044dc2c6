namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>C_GetAttributeValue tells a length that is not the value's. Nothing is ever written beyond the caller's buffer.</summary>
/// <param name="Call">Its how-manieth call; with a caller that asks for lengths first, odd ones are for lengths, even ones for values.</param>
/// <param name="Attribute">The attribute's type, CKA_….</param>
/// <param name="Length">What stands in ulValueLen afterwards.</param>
public sealed record LengthFault(int Call, ulong Attribute, ulong Length) : Fault;
