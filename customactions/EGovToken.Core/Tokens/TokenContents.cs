using EGovToken.Core.Certificates;

namespace EGovToken.Core.Tokens;

/// <summary>What was read from a token in one go.</summary>
/// <param name="Token">The token.</param>
/// <param name="Certificates">Its certificates.</param>
/// <param name="Keys">Its keys; null when they were not asked for.</param>
public sealed record TokenContents(TokenDescription Token, CertificateReading Certificates, IReadOnlyList<TokenKey>? Keys);
