namespace EGovToken.Core.Isolation;

/// <summary>The questions that a provider host answers.</summary>
public enum HostRequestKind
{
    /// <summary>Which key containers a provider has.</summary>
    List,

    /// <summary>Whether the private key of a certificate in CurrentUser\My answers.</summary>
    Check,
}
