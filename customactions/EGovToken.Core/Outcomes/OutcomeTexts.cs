using EGovToken.Core.Texts;

namespace EGovToken.Core.Outcomes;

/// <summary>The sentences of the outcomes: what happened and what to do.</summary>
public static class OutcomeTexts
{
    private const string Area = "Outcomes";

    private static readonly TextCatalog ForLogs = new(Area, Language.English);

    /// <summary>The sentence for logs. ASCII only: an MSI log may be written in any code page.</summary>
    /// <param name="number">The outcome.</param>
    /// <exception cref="ArgumentException">The number has no sentence.</exception>
    public static string For(OutcomeNumber number) => ForLogs.Get(Outcome.CodeOf(number));

    /// <summary>The sentence for people.</summary>
    /// <param name="number">The outcome.</param>
    /// <param name="language">Their language.</param>
    /// <exception cref="ArgumentException">The number has no sentence.</exception>
    public static string For(OutcomeNumber number, Language language) => new TextCatalog(Area, language).Get(Outcome.CodeOf(number));
}
