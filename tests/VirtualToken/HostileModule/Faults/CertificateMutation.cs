namespace EGovToken.Testing.HostileModule.Faults;

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
