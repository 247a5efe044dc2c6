namespace EGovToken.Core.Isolation;

/// <summary>The questions that a provider host answers.</summary>
public enum HostRequestKind
{
    /// <summary>Which key containers a provider has.</summary>
    List,

    /// <summary>Whether the private keys of certificates in CurrentUser\My answer.</summary>
    Check,
}
