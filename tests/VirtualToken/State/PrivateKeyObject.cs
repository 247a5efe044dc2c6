namespace EGovToken.Testing.VirtualToken.State;

/// <summary>An RSA private key on a token. For the Windows provider it is a key container.</summary>
public sealed class PrivateKeyObject : TokenObject
{
    /// <summary>CKA_MODULUS, most significant byte first.</summary>
    public byte[] Modulus { get; set; } = [];

    /// <summary>CKA_PUBLIC_EXPONENT, most significant byte first.</summary>
    public byte[] PublicExponent { get; set; } = [];

    /// <summary>CKA_PRIVATE_EXPONENT, most significant byte first: never leaves the module.</summary>
    public byte[] PrivateExponent { get; set; } = [];

    /// <summary>Under which <see cref="KeySpecification"/> the Windows provider has it.</summary>
    public int KeySpec { get; set; } = KeySpecification.KeyExchange;
}
