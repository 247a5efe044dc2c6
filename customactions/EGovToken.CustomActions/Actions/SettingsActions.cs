using System.Text;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>Refuses a property or policy whose value is invalid, before anything changes.</summary>
/// <param name="services">The PC.</param>
public sealed class ValidateSettings(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        services.SettingsOf(session).Read();
        CheckGiven(session);
    }

    /// <summary>Checks what this run was given, whatever a policy says now: it is kept, and would count once the policy is withdrawn.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="isForAllUsers">Whether it is for every user of the PC.</param>
    public static void CheckGiven(IInstallSession session, bool isForAllUsers = false) =>
        new SettingsReader(session.GetProperty, new NoPolicies()) { IsForAllUsers = isForAllUsers }.Read();
}

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

/// <summary>Sets the wizard's options to what was asked for, and locks what an administrator decided.</summary>
/// <param name="services">The PC.</param>
public sealed class LoadOptions(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        var reader = services.SettingsOf(session);
        var settings = reader.Read();
        session.SetProperty(SettingNames.PortalUrl, reader.ValueOf(SettingTable.PortalUrl));
        session.SetProperty(SettingNames.RequireToken, settings.RequireToken ? "1" : "0");
        session.SetProperty(WizardProperties.ShortcutWanted, settings.PortalShortcut ? "1" : "");
        session.SetProperty(WizardProperties.AddressFixed, Fixed(reader, SettingNames.PortalUrl));
        session.SetProperty(WizardProperties.ShortcutFixed, Fixed(reader, SettingNames.PortalShortcut));
    }

    private static string Fixed(SettingsReader reader, string name) => reader.SourceOf(name) == SettingSource.Policy ? "1" : "";
}

/// <summary>Turns what was chosen in the wizard into the public properties that the execute phase gets, and refuses an address that is none.</summary>
/// <param name="services">The PC.</param>
public sealed class CheckOptions(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        session.SetProperty(WizardProperties.OptionsMessage, "");
        try
        {
            services.SettingsOf(session).Read();
        }
        catch (OutcomeException e)
        {
            session.Log($"{nameof(CheckOptions)}: {e.Outcome}");
            session.SetProperty(WizardProperties.OptionsMessage, WizardTexts.Of(session).Get("ReadyBadAddress"));
            return;
        }

        // Only now: until the installation begins the user may still go back.
        session.SetProperty(SettingNames.PortalUrl, AddressChosen(session));
        session.SetProperty(SettingNames.PortalShortcut, ShortcutChosen(session));
        session.SetProperty(WizardProperties.TokenOfRun, session.GetProperty(WizardProperties.WithoutToken).Length > 0
            ? WizardProperties.NoToken
            : session.GetProperty(WizardProperties.FoundToken));
    }

    // What stays as it was is not a choice: a policy that is withdrawn must not live on in what is kept, nor an address that a later
    // version replaces.
    private static string AddressChosen(IInstallSession session)
    {
        var address = session.GetProperty(SettingNames.PortalUrl);
        return session.GetProperty(WizardProperties.AddressFixed).Length > 0 ? ""
            : address.Length == 0 || address == SettingTable.PortalUrl.Default ? SettingTable.DefaultWord
            : address;
    }

    // A box that is not ticked has no property at all, which would read as the default.
    private static string ShortcutChosen(IInstallSession session) =>
        session.GetProperty(WizardProperties.ShortcutFixed).Length > 0 ? ""
        : session.GetProperty(WizardProperties.ShortcutWanted).Length > 0 ? "1"
        : "0";
}

/// <summary>Keeps what the administrator or the user asked for, so that repairs and upgrades without properties change nothing.</summary>
/// <param name="services">The PC.</param>
public sealed class KeepSettings(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => services.PC.UserSettings.Keep(SettingsActionData.Deserialize(session.DeferredData));

    /// <summary>Hands over what this run was given, and what was kept before, to this action and its rollback; nothing where it is the same.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="kept">What was kept before.</param>
    public static void Plan(IInstallSession session, UserSettings kept)
    {
        var before = UserSettings.Names.ToDictionary(static name => name, name => kept.Find(name) ?? "");
        var changed = UserSettings.Names.Where(name => session.GetProperty(name) is { Length: > 0 } given && After(given) != before[name]).ToList();
        if (changed.Count > 0)
        {
            session.SetProperty(nameof(KeepSettings), SettingsActionData.Serialize(changed.ToDictionary(static name => name, name => After(session.GetProperty(name)))));
            session.SetProperty(nameof(RollbackKeepSettings), SettingsActionData.Serialize(changed.ToDictionary(static name => name, name => before[name])));
        }
    }

    private static string After(string given) => given == SettingTable.DefaultWord ? "" : given;
}

/// <summary>Keeps again what was kept before <see cref="KeepSettings"/>.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackKeepSettings(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (session.DeferredData.Length > 0)
        {
            services.PC.UserSettings.Keep(SettingsActionData.Deserialize(session.DeferredData));
        }
    }
}

/// <summary>Settings as passed through the installer's script: <c>NAME=BASE64</c> for each, so that no character means anything there.</summary>
internal static class SettingsActionData
{
    public static string Serialize(IReadOnlyDictionary<string, string> values) =>
        string.Join(" ", values.Select(static value => $"{value.Key}={Convert.ToBase64String(Encoding.UTF8.GetBytes(value.Value))}"));

    public static Dictionary<string, string> Deserialize(string data) => data
        .Split([' '], StringSplitOptions.RemoveEmptyEntries)
        .Select(static word => word.Split(['='], 2))
        .ToDictionary(static parts => parts[0], static parts => Encoding.UTF8.GetString(Convert.FromBase64String(parts[1])));
}
