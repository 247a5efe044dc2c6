using EGovToken.Cli.Output;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Reports;

/// <summary>What a command came to.</summary>
/// <param name="Result">How it ended.</param>
internal abstract record CommandReport(Outcome Result)
{
    /// <summary>Adds what there is beside the outcome to the document that <c>--json</c> gives; docs/egovtoken.md describes it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="language">The language of sentences in it.</param>
    public abstract void AddTo(JsonObject json, Language language);
}
