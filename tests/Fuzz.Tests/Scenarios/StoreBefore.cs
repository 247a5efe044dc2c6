namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>What the user's store My holds before the scenario, beside a certificate that has nothing to do with the token.</summary>
public enum StoreBefore
{
    /// <summary>Nothing of the token's.</summary>
    Nothing,

    /// <summary>The token's first certificate, without a key link.</summary>
    WithoutLink,

    /// <summary>The token's first certificate, linked with a key that somebody else named.</summary>
    WithOtherLink,

    /// <summary>The token's first certificate, as this product would register it.</summary>
    Registered,

    /// <summary>The token's first certificate, brought into view by policy and not the user's own.</summary>
    FromPolicy,
}
