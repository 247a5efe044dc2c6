using EGovToken.Core.Common;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Sets every text of the dialogs as a property, in the language of policy, property, bundle or user. Properties that are set at run
/// time are Unicode; texts in the package's tables could not have the letter ə, which no ANSI code page has.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class LoadTexts(InstallServices services) : IInstallAction
{
    // The same in every language, for users who cannot read the one that is shown.
    private const string LanguageCaption = "Di&l / Язык / Language";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        var language = WizardTexts.Decide(session, services);
        session.SetProperty(WizardProperties.WizardLanguage, language.Code);
        session.SetProperty(WizardProperties.LanguageFixed, WizardTexts.Decided(services) is null ? "" : "1");
        session.SetProperty(WizardProperties.LanguageCaption, LanguageCaption);
        session.SetProperty(WizardProperties.LanguageTitle, LanguageCaption.Replace("&", ""));
        foreach (var each in Language.All)
        {
            session.SetProperty(WizardProperties.LanguageNamePrefix + each.Code, $"&{each.OwnName}");
        }

        var texts = WizardTexts.In(language);
        foreach (var key in texts.Keys)
        {
            session.SetProperty(WizardProperties.TextPrefix + key, texts.Get(key));
        }
    }
}
