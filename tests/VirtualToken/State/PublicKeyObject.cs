namespace EGovToken.Testing.VirtualToken.State;

/// <summary>An RSA public key on a token.</summary>
public sealed class PublicKeyObject : TokenObject
{
    /// <summary>CKA_MODULUS, most significant byte first.</summary>
    public byte[] Modulus { get; set; } = [];

    /// <summary>CKA_PUBLIC_EXPONENT, most significant byte first.</summary>
    public byte[] PublicExponent { get; set; } = [];
}
