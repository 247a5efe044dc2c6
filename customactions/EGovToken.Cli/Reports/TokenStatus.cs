using EGovToken.Cli.Output;
using EGovToken.Core.Certificates;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;
using EGovToken.Core.Tokens;

namespace EGovToken.Cli.Reports;

/// <summary>A token that is plugged in.</summary>
/// <param name="Token">The token.</param>
internal sealed record TokenStatus(FoundToken Token)
{
    /// <summary>Whether this product is for it.</summary>
    public TokenKind Kind => Token.IsEPass2003 ? TokenKind.EPass2003 : TokenKind.Foreign;

    /// <summary>Its certificates; null when they were not read.</summary>
    public IReadOnlyList<CertificateStatus>? Certificates { get; init; }

    /// <summary>The objects that are no certificates one could use; null when certificates were not read.</summary>
    public IReadOnlyList<UnreadableCertificate>? Unreadable { get; init; }

    /// <summary>Why its certificates could not be read; null when they were, or were not to be.</summary>
    public Outcome? Problem { get; init; }

    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson(Language language) => new()
    {
        { "serial", Token.Description.Serial },
        { "label", Token.Description.Label },
        { "manufacturer", Token.Description.Manufacturer },
        { "model", Token.Description.Model },
        { "kind", Kind },
        { "readers", Token.Slots.Select(static slot => slot.Reader) },
        {
            "pin", new JsonObject
            {
                { "state", Token.Description.PinState },
                { "minLength", Token.Description.MinPinLength },
                { "maxLength", Token.Description.MaxPinLength },
                { "pinPad", Token.Description.HasPinPad },
            }
        },
        { "certificates", Certificates?.Select(static certificate => certificate.ToJson()) },
        {
            "unreadable", Unreadable?.Select(static unreadable => new JsonObject
            {
                { "label", unreadable.Label },
                { "defect", unreadable.Defect },
            })
        },
        { "problem", Problem is null ? null : OutcomeSentence.ToJson(Problem, language) },
    };
}
