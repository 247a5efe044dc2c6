using EGovToken.Cli.Commands;
using EGovToken.Cli.Reports;
using EGovToken.Core.Certificates;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Tokens;

namespace EGovToken.Cli.Status;

/// <summary>Reads what is on a token, without logging in.</summary>
/// <param name="session">The command that asks.</param>
/// <param name="reader">Reads the token.</param>
internal sealed class TokenInspection(CommandSession session, TokenReader reader)
{
    private static readonly ReadingOptions WithKeys = new(KnownCertificates.None, WithKeys: true);

    private readonly CertificateInspection _certificates = new(session.PC);

    /// <summary>Describes a token, with its certificates when it is meant: others' tokens are none of our business.</summary>
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
