using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;

namespace EGovToken.CustomActions.Wizard;

/// <summary>Tells a citizen why there is no token to use, and what to do about it.</summary>
internal static class TokenTroubles
{
    /// <summary>The sentence for an outcome, with its number.</summary>
    public static string Explain(TextCatalog texts, OutcomeNumber number) => WizardTexts.Numbered(texts.Get(KeyOf(number)), number);

    /// <summary>The title of the page that shows it: to plug a token in is not what every trouble asks for.</summary>
    public static string Title(TextCatalog texts, OutcomeNumber number) => texts.Get(KeyOf(number) switch
    {
        "TokenNone" or "TokenForeign" => "TokenTitle",
        "TokenBlocked" => "TokenBlockedTitle",
        _ => "TokenNotReadyTitle",
    });

    private static string KeyOf(OutcomeNumber number) => number switch
    {
        OutcomeNumber.MiddlewareMissing => "TokenNoMiddleware",
        OutcomeNumber.ModuleUnreadable or OutcomeNumber.ModuleNotInitialised or OutcomeNumber.ModuleOtherBitness
            or OutcomeNumber.MiddlewareIncomplete => "TokenBrokenMiddleware",
        OutcomeNumber.NoToken or OutcomeNumber.TokenSerialNotFound or OutcomeNumber.TokenRemoved => "TokenNone",
        OutcomeNumber.ForeignTokenOnly => "TokenForeign",
        OutcomeNumber.PinLocked => "TokenBlocked",
        _ => "TokenSilent",
    };
}
