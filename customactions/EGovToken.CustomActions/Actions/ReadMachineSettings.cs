using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Decides what a per-machine installation records: a property that was given, else what an earlier installation recorded, so
/// that repairs and upgrades without properties change nothing. Refuses invalid values, before anything changes.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ReadMachineSettings(InstallServices services) : IInstallAction
{
    /// <summary>The address that the common shortcut opens; empty when there is to be none.</summary>
    public const string ShortcutUrl = "CommonShortcutUrl";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        foreach (var setting in SettingTable.All.Where(static setting => setting.Places.HasFlag(SettingPlaces.MachinePackage)))
        {
            if (session.GetProperty(setting.Name).Length == 0)
            {
                session.SetProperty(setting.Name, Earlier(setting.Name) ?? setting.MachineDefault);
            }
        }

        var settings = new SettingsReader(session.GetProperty, services.PC.Policies).Read();
        session.SetProperty(ShortcutUrl, settings.PortalShortcut ? settings.PortalUrl.AbsoluteUri : "");
    }

    private string? Earlier(string name) => services.PC.Machine.Find(name) is { Length: > 0 } value ? value : null;
}
