namespace EGovToken.Core.Certificates;

/// <summary>What a certificate is for, which decides the store it belongs in.</summary>
public enum CertificateKind
{
    /// <summary>A person's certificate, for CurrentUser\My when its key is on the token.</summary>
    EndEntity,

    /// <summary>A certification authority's, for CurrentUser\CA.</summary>
    Authority,

    /// <summary>A self-issued authority: never stored, since a root is never trusted silently.</summary>
    Root,
}
