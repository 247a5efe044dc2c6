
namespace EGovToken.CustomActions.Wizard;

/// <summary>
/// The properties that the dialogs and the actions behind them share. All but one are private: the installer does not pass them to the
/// execute phase.
/// </summary>
public static class WizardProperties
{
    /// <summary>Begins the name of every dialog text; the text's key follows.</summary>
    public const string TextPrefix = "Text";

    /// <summary>The caption of the button that changes the language, readable whatever the language.</summary>
    public const string LanguageCaption = "LanguageCaption";

    /// <summary>The same as a title.</summary>
    public const string LanguageTitle = "LanguageTitle";

    /// <summary>Begins the properties with the languages' own names; the language's code follows.</summary>
    public const string LanguageNamePrefix = "LanguageName_";

    /// <summary>Set when an administrator decided the language.</summary>
    public const string LanguageFixed = "LanguageFixed";

    /// <summary>The <see cref="WizardPage"/> to go to, by name.</summary>
    public const string NextPage = "NextPage";

    /// <summary>The <see cref="WizardPage"/> that the last one leads back to, by name; empty when there was none before it.</summary>
    public const string BackPage = "BackPage";

    /// <summary>The title of the page that states the problem.</summary>
    public const string TokenTitle = "TokenTitle";

    /// <summary>What keeps the token from being used, and what to do.</summary>
    public const string TokenTrouble = "TokenTrouble";

    /// <summary>The serial number that was chosen among several tokens; also names the list to choose from.</summary>
    public const string ChosenToken = "ChosenToken";

    /// <summary>The serial number of the token that the wizard goes on with.</summary>
    public const string FoundToken = "FoundToken";

    /// <summary>What tells it from others of its serial number: the PIN goes to no other.</summary>
    public const string FoundTokenIdentity = "FoundTokenIdentity";

    /// <summary>Set when the user goes on without a token: then none is registered, not even one that is plugged in later.</summary>
    public const string WithoutToken = "WithoutToken";

    /// <summary>
    /// What the wizard tells the execute phase, and so public: the serial number of the token that it went on with, <see cref="NoToken"/>,
    /// or nothing. It is about this run alone: a repair may be with another token.
    /// </summary>
    public const string TokenOfRun = "TOKENOFRUN";

    /// <summary>Stands for no token; a serial number is longer than this.</summary>
    public const string NoToken = "-";

    /// <summary>The language of the texts: what LoadTexts settled on, or the user changed to.</summary>
    public const string WizardLanguage = "WizardLanguage";

    /// <summary>The PIN as it was typed: hidden, and empty but for the moment between the click and its verification.</summary>
    public const string PinInput = "PinInput";

    /// <summary>The PIN's state by name: Ready, CountLow, FinalTry.</summary>
    public const string PinState = "PinState";

    /// <summary>Which token was found.</summary>
    public const string PinToken = "PinToken";

    /// <summary>What a PIN of this token looks like.</summary>
    public const string PinHint = "PinHint";

    /// <summary>The shortest PIN of the token; empty when it does not tell.</summary>
    public const string PinShortest = "PinShortest";

    /// <summary>The longest PIN of the token; empty when it does not tell.</summary>
    public const string PinLongest = "PinLongest";

    /// <summary>Set when the PIN is typed on the token itself.</summary>
    public const string PinPad = "PinPad";

    /// <summary>What came of the last PIN.</summary>
    public const string PinMessage = "PinMessage";

    /// <summary>How many PINs without success this wizard has seen.</summary>
    public const string PinTriesSpent = "PinTriesSpent";

    /// <summary>Ticked: the last try that the token forgives may be used.</summary>
    public const string FinalTryConfirmed = "FinalTryConfirmed";

    /// <summary>The list of the token's certificates.</summary>
    public const string CertificateList = "CertificateList";

    /// <summary>How many certificates are listed; empty for none.</summary>
    public const string CertificateCount = "CertificateCount";

    /// <summary>The citizen's certificates for the last page; see <see cref="ListedCertificates"/>.</summary>
    public const string ListedCertificates = "ListedCertificates";

    /// <summary>Ticked: a shortcut is wanted.</summary>
    public const string ShortcutWanted = "ShortcutWanted";

    /// <summary>Set when an administrator decided about the shortcut.</summary>
    public const string ShortcutFixed = "ShortcutFixed";

    /// <summary>Set when an administrator decided the portal's address.</summary>
    public const string AddressFixed = "AddressFixed";

    /// <summary>What is wrong with the options; empty when nothing is.</summary>
    public const string OptionsMessage = "OptionsMessage";

    /// <summary>The title of the last page.</summary>
    public const string OutcomeTitle = "OutcomeTitle";

    /// <summary>What the run has come to, with its number.</summary>
    public const string OutcomeText = "OutcomeText";

    /// <summary>The outcome of the previous run, while it is stashed; see <see cref="PreviousResult"/>.</summary>
    public const string PreviousResult = "PreviousResult";

    /// <summary>Set when certificates of a person are registered.</summary>
    public const string CertificatesUsable = "CertificatesUsable";

    /// <summary>The title of the page with what came of a signature.</summary>
    public const string SignatureOutcomeTitle = "SignatureOutcomeTitle";

    /// <summary>What came of a signature, and what to do.</summary>
    public const string SignatureOutcomeText = "SignatureOutcomeText";

    /// <summary>The list of what became of each certificate.</summary>
    public const string OutcomeList = "OutcomeList";
}
