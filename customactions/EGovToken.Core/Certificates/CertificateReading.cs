namespace EGovToken.Core.Certificates;

/// <summary>The certificates that were found on a token.</summary>
/// <param name="Certificates">Each once.</param>
/// <param name="Unreadable">Those that could not be read or parsed.</param>
public sealed record CertificateReading(IReadOnlyList<TokenCertificate> Certificates, IReadOnlyList<UnreadableCertificate> Unreadable);
