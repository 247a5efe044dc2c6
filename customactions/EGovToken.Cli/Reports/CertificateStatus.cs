using EGovToken.Cli.Output;
using EGovToken.Core.Certificates;
using EGovToken.Core.Tokens;

namespace EGovToken.Cli.Reports;

/// <summary>A certificate on a token.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Key">Whether its key is on the token.</param>
/// <param name="Validity">Whether its time is now.</param>
/// <param name="Registration">What the user's stores have of it; null when they do not have it.</param>
internal sealed record CertificateStatus(
    TokenCertificate Certificate, KeyPresence Key, Validity Validity, RegistrationStatus? Registration)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "subject", Certificate.Subject },
        { "issuer", Certificate.Issuer },
        { "serialNumber", Certificate.SerialNumber },
        { "thumbprint", Certificate.Thumbprint },
        { "kind", Certificate.Kind },
        { "purpose", Certificate.Purpose },
        { "keyAlgorithm", Certificate.KeyAlgorithm },
        { "validFrom", Certificate.NotBefore },
        { "validUntil", Certificate.NotAfter },
        { "validity", Validity },
        { "keyOnToken", Key },
        { "registration", Registration?.ToJson() },
    };
}
