namespace EGovToken.Testing.TestTools;

/// <summary>A call of a PKCS#11 function.</summary>
/// <param name="Function">The function, for example <c>C_Login</c>.</param>
/// <param name="Attributes">The attributes in the template that was handed in, for example <c>CKA_VALUE</c>.</param>
public sealed record SpiedCall(string Function, IReadOnlyList<string> Attributes);
