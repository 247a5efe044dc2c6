namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>An attribute of a certificate that is not what it should be.</summary>
/// <param name="Certificate">Which of the token's certificates, from 0.</param>
/// <param name="Attribute">The attribute's type, CKA_….</param>
/// <param name="Bytes">The value in hexadecimal; null takes the attribute away.</param>
public sealed record AttributeFault(int Certificate, ulong Attribute, string? Bytes) : Fault;
