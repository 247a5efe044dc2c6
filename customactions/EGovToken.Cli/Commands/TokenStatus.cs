using EGovToken.Cli.Output;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;

namespace EGovToken.Cli.Commands;

/// <summary>A token that is plugged in.</summary>
/// <param name="Token">The token.</param>
internal sealed record TokenStatus(FoundToken Token)
{
    /// <summary>The kind of a token that this product is not for.</summary>
    public const string Foreign = "foreign";

    /// <summary>Its make's name for JSON, or <see cref="Foreign"/>.</summary>
    public string Kind => Token.Profile?.Name ?? Foreign;

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
        { "readers", Token.Readers },
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

/// <summary>Tells what was found on the tokens that are plugged in.</summary>
/// <param name="pc">The PC and the user on it.</param>
/// <param name="expiryNotice">How long before a certificate expires the user is told; zero for never.</param>
internal sealed class TokenInspection(MachineServices pc, TimeSpan expiryNotice)
{
    /// <summary>What is read of a token that is meant.</summary>
    public static readonly ReadingOptions WithKeys = new(KnownCertificates.None, WithKeys: true);

    private readonly CertificateInspection _certificates = new(pc);

    /// <summary>Describes the tokens, with their certificates where they were read: others than those that are meant are left alone.</summary>
    public List<TokenStatus> Inspect(TokenSurvey survey) =>
    [
        .. survey.Overview!.Tokens.Select(token => new TokenStatus(token)
        {
            Certificates = survey.ContentsOf(token) is { } contents ? Inspect(contents) : null,
            Unreadable = survey.ContentsOf(token)?.Certificates.Unreadable,
            Problem = survey.FailureOf(token),
        }),
    ];

    private List<CertificateStatus> Inspect(TokenContents contents)
    {
        var ending = CertificateExpiry.FindEnding(contents.Certificates.Certificates, DateTime.UtcNow, expiryNotice);
        return
        [
            .. contents.Certificates.Certificates.Select(
                certificate => _certificates.Inspect(certificate, contents.Keys ?? []) with { EndsSoon = ending.Contains(certificate) }),
        ];
    }
}
