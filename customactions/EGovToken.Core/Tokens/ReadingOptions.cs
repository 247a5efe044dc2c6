using EGovToken.Core.Certificates;

namespace EGovToken.Core.Tokens;

/// <summary>What is read from a token.</summary>
/// <param name="Known">Certificates whose values need not be read again.</param>
/// <param name="WithKeys">Whether keys are listed as well, to tell which certificate has its key on the token.</param>
public sealed record ReadingOptions(KnownCertificates Known, bool WithKeys = false)
{
    /// <summary>All certificates, no keys.</summary>
    public static ReadingOptions Default { get; } = new(KnownCertificates.None);
}
