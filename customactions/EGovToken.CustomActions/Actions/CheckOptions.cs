using EGovToken.Core.Outcomes;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

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
