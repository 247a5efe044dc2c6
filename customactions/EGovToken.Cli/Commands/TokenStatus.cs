using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;

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

/// <summary>Reads what is on a token, without logging in.</summary>
/// <param name="session">The command that asks.</param>
/// <param name="reader">Reads the token.</param>
internal sealed class TokenInspection(CommandSession session, TokenReader reader)
{
    private static readonly ReadingOptions WithKeys = new(KnownCertificates.None, WithKeys: true);

    private readonly CertificateInspection _certificates = new(session.PC);

    /// <summary>Describes a token, with its certificates when it is meant: other tokens are left alone.</summary>
    public TokenStatus Inspect(FoundToken token)
    {
        var described = new TokenStatus(token);
        if (!token.IsMeantBy(session.Query))
        {
            return described;
        }

        try
        {
            var contents = reader.Read(new TokenQuery(token.Description.Serial, Models: session.Settings.TokenModels), WithKeys, cancellation: session.Cancellation);
            return described with
            {
                Certificates = [.. contents.Certificates.Certificates.Select(certificate => _certificates.Inspect(certificate, contents.Keys ?? []))],
                Unreadable = contents.Certificates.Unreadable,
            };
        }
        catch (OutcomeException e)
        {
            return described with { Problem = e.Outcome };
        }
    }
}
