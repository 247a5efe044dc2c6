using EGovToken.Core.Settings;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

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
