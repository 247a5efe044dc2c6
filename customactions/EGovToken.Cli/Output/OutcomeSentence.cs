using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Output;

/// <summary>Outcomes for people and for JSON.</summary>
internal static class OutcomeSentence
{
    /// <summary>The line for a person; the detail stays in English.</summary>
    public static string For(Outcome outcome, Language language)
    {
        var text = $"{outcome.Code}: {OutcomeTexts.For(outcome.Number, language)}";
        return outcome.Detail.Length == 0 ? text : $"{text} ({outcome.Detail})";
    }

    /// <summary>The object for JSON.</summary>
    public static JsonObject ToJson(Outcome outcome, Language language) => new()
    {
        { "code", outcome.Code },
        { "number", (int)outcome.Number },
        { "text", OutcomeTexts.For(outcome.Number, language) },
        { "detail", outcome.Detail },
    };
}
