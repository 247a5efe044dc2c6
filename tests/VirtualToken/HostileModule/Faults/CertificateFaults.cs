namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>An attribute of a certificate that is not what it should be.</summary>
/// <param name="Certificate">Which of the token's certificates, from 0.</param>
/// <param name="Attribute">The attribute's type, CKA_….</param>
/// <param name="Bytes">The value in hexadecimal; null takes the attribute away.</param>
public sealed record AttributeFault(int Certificate, ulong Attribute, string? Bytes) : Fault;

/// <summary>A spoilt certificate.</summary>
/// <param name="Certificate">Which of the token's certificates, from 0.</param>
/// <param name="Mutation">How.</param>
/// <param name="Seed">Where exactly: the same seed spoils the same bytes.</param>
public sealed record CertificateFault(int Certificate, CertificateMutation Mutation, int Seed) : Fault;

/// <summary>Ways to spoil a certificate's bytes.</summary>
public enum CertificateMutation
{
    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>Some bits are turned.</summary>
    BitFlips,

    /// <summary>The end is missing.</summary>
    Truncated,

    /// <summary>Bytes follow that do not belong to it.</summary>
    Extended,

    /// <summary>Zeros follow, as in a file of fixed length.</summary>
    Padded,

    /// <summary>A run of bytes is replaced by random ones.</summary>
    Garbled,

    /// <summary>Random bytes all over.</summary>
    Random,

    /// <summary>A megabyte of zeros follows.</summary>
    Oversized,

    /// <summary>In PEM.</summary>
    Pem,

    /// <summary>In a PKCS #7 bundle.</summary>
    Pkcs7,

    /// <summary>In a PKCS #12 store without a password.</summary>
    Pkcs12,

    /// <summary>The certificate of another one's private key.</summary>
    OtherKey,
}
