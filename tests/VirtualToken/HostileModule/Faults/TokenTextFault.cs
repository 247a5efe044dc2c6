namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>A text of CK_TOKEN_INFO that is not blank-padded UTF-8.</summary>
/// <param name="Text">Which.</param>
/// <param name="Bytes">Its bytes in hexadecimal; what is missing to the field's length is zero, what is too much is left out.</param>
public sealed record TokenTextFault(TokenText Text, string Bytes) : Fault;
