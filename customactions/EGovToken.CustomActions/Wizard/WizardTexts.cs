using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

/// <summary>The wizard's texts in the language that was chosen.</summary>
internal static class WizardTexts
{
    /// <summary>The language that LoadTexts settled on, or the user changed to.</summary>
    public static Language LanguageOf(IInstallSession session) =>
        Language.TryFind(session.GetProperty(WizardProperties.WizardLanguage)) ?? Language.English;

    /// <summary>
    /// The language that an administrator decided, else the one that the user changed to, else the one that this or an earlier run was
    /// asked for, else the one that the bundle's page spoke, else the one that Windows speaks.
    /// </summary>
    public static Language Decide(IInstallSession session, InstallServices services) =>
        Decided(services)
        ?? Language.TryFind(session.GetProperty(WizardProperties.WizardLanguage))
        ?? Language.TryFind(services.SettingsOf(session).TextOf(SettingNames.UILanguage))
        ?? BundleLanguage.Of(session)
        ?? services.UserLanguage;

    /// <summary>The language that an administrator's policy sets; null when the user may choose.</summary>
    public static Language? Decided(InstallServices services) => Language.TryFind(services.PC.Policies.Find(SettingNames.UILanguage));

    /// <summary>The texts of a language.</summary>
    public static TextCatalog In(Language language) => new("Wizard", language);

    /// <summary>The texts in the language of the session.</summary>
    public static TextCatalog Of(IInstallSession session) => In(LanguageOf(session));

    /// <summary>A sentence with the number that people quote to the support desk.</summary>
    public static string Numbered(string sentence, OutcomeNumber number) => $"{sentence} ({Outcome.CodeOf(number)})";
}

/// <summary>
/// The language that the bundle's own pages speak. The bundle tells it as an LCID, in a property that the user interface alone
/// reads: the installer's service need not get it.
/// </summary>
public static class BundleLanguage
{
    /// <summary>The property.</summary>
    public const string Property = "BUNDLELANGUAGE";

    // The numbers of the folders with the bundle's texts.
    private static readonly Dictionary<string, Language> ByNumber = new(StringComparer.Ordinal)
    {
        ["1068"] = Language.Azerbaijani,
        ["1049"] = Language.Russian,
        ["1033"] = Language.English,
    };

    /// <summary>The language; null when there is no bundle, or one that speaks a language that the wizard does not.</summary>
    /// <param name="session">The installation.</param>
    public static Language? Of(IInstallSession session)
    {
        var number = session.GetProperty(Property);
        if (number.Length == 0)
        {
            return null;
        }

        if (ByNumber.TryGetValue(number, out var language))
        {
            return language;
        }

        session.Log($"{Property} is ignored: it names no language that there are texts in.");
        return null;
    }
}
