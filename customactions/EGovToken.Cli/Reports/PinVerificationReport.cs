using EGovToken.Cli.Output;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;
using EGovToken.Core.Tokens;

namespace EGovToken.Cli.Reports;

/// <summary>What <c>verify-pin</c> came to.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Token">The token.</param>
internal sealed record PinVerificationReport(Outcome Result, TokenDescription Token) : CommandReport(Result)
{
    /// <inheritdoc/>
    public override void AddTo(JsonObject json, Language language) => json.Add("token", Token.Serial);
}
