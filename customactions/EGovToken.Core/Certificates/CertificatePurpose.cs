namespace EGovToken.Core.Certificates;

/// <summary>What a person can do with a certificate.</summary>
public enum CertificatePurpose
{
    /// <summary>Log in: the key usage has digitalSignature and not nonRepudiation.</summary>
    Login,

    /// <summary>Sign documents: the key usage has nonRepudiation and not digitalSignature.</summary>
    Signing,

    /// <summary>Both, or it does not say.</summary>
    Both,

    /// <summary>Nothing by itself: it is the issuing authority's.</summary>
    Authority,

    /// <summary>Nothing by itself: it is a root.</summary>
    Root,
}
