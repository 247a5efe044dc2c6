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
    public void Run(IInstallSession session) => new SettingsReader(session.GetProperty, services.PC.Policies).Read();
}

/// <summary>Sets the wizard's options to what was asked for, and locks what an administrator decided.</summary>
/// <param name="services">The PC.</param>
public sealed class LoadOptions(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        var reader = new SettingsReader(session.GetProperty, services.PC.Policies);
        var settings = reader.Read();
        session.SetProperty(SettingNames.PortalUrl, settings.PortalUrl.AbsoluteUri);
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
        // A box that is not ticked has no property at all, which would read as the default.
        session.SetProperty(SettingNames.PortalShortcut, session.GetProperty(WizardProperties.ShortcutWanted).Length > 0 ? "1" : "0");
        if (session.GetProperty(WizardProperties.FoundToken) is { Length: > 0 } serial)
        {
            session.SetProperty(SettingNames.TokenSerial, serial);
        }

        session.SetProperty(WizardProperties.OptionsMessage, "");
        try
        {
            new SettingsReader(session.GetProperty, services.PC.Policies).Read();
            if (session.GetProperty(WizardProperties.WithoutToken).Length > 0)
            {
                // Only now: until the installation begins the user may still go back and plug one in.
                session.SetProperty(SettingNames.RegisterCertificates, "0");
            }
        }
        catch (OutcomeException e)
        {
            session.Log($"{nameof(CheckOptions)}: {e.Outcome}");
            session.SetProperty(WizardProperties.OptionsMessage, WizardTexts.Of(session).Get("ReadyBadAddress"));
        }
    }
}
