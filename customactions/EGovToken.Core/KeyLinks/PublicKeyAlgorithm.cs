namespace EGovToken.Core.KeyLinks;

/// <summary>The kinds of public keys that are told apart.</summary>
public enum PublicKeyAlgorithm
{
    /// <summary>RSA (RFC 8017).</summary>
    Rsa,

    /// <summary>An elliptic curve, for signatures or key agreement alike (RFC 5480).</summary>
    EC,
}
