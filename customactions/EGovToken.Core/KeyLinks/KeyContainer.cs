namespace EGovToken.Core.KeyLinks;

/// <summary>A key in a provider's container.</summary>
/// <param name="Link">How to reach it.</param>
/// <param name="RsaModulus">Its public key's modulus, most significant byte first, no leading zero.</param>
public sealed record KeyContainer(KeyLink Link, byte[] RsaModulus);
