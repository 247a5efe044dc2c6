namespace EGovToken.Testing.VirtualToken.State;

/// <summary>An X.509 certificate on a token.</summary>
public sealed class CertificateObject : TokenObject
{
    /// <summary>CKA_VALUE: the certificate in DER. Other bytes are allowed, so that a spoilt certificate can be put on a token.</summary>
    public byte[] Value { get; set; } = [];

    /// <summary>CKA_CERTIFICATE_CATEGORY: whether it is a certification authority's.</summary>
    public bool IsAuthority { get; set; }
}
