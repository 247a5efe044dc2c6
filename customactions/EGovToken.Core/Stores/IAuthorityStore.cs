namespace EGovToken.Core.Stores;

/// <summary>The authorities' certificates that the user's programs build chains with.</summary>
public interface IAuthorityStore
{
    /// <summary>Whether the user sees an authority of a name among the intermediate authorities (CA) or the roots (Root).</summary>
    /// <param name="issuerName">The name in DER, as a certificate names its issuer.</param>
    bool HasIssuer(byte[] issuerName);
}
