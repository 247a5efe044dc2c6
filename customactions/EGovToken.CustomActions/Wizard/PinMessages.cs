using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

/// <summary>Tells a citizen what came of the PIN, and what to do.</summary>
internal static class PinMessages
{
    /// <summary>The sentence for a refusal, with its number.</summary>
    public static string Explain(IInstallSession session, OutcomeNumber number, int triesLeft)
    {
        var texts = WizardTexts.Of(session);
        var sentence = number switch
        {
            OutcomeNumber.PinIncorrect => texts.Get("PinWrong", triesLeft),
            OutcomeNumber.PinLengthRange => texts.Get(
                "PinLength", session.GetProperty(WizardProperties.PinShortest), session.GetProperty(WizardProperties.PinLongest)),
            OutcomeNumber.PinFinalTry => texts.Get("PinFinalTryUnticked"),
            OutcomeNumber.PinExpired => texts.Get("PinExpired"),
            OutcomeNumber.PinNotSet => texts.Get("PinNotSet"),
            OutcomeNumber.PinEntryCancelled => texts.Get("PinPadCancelled"),
            _ => texts.Get("PinTryLater", triesLeft),
        };
        return WizardTexts.Numbered(sentence, number);
    }
}
