using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Refuses a property or policy whose value makes no sense, before anything changes.</summary>
/// <param name="services">The PC.</param>
public sealed class ValidateSettings(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => new SettingsReader(session.GetProperty, services.PC.Policies).Read();
}

/// <summary>
/// Decides what an installation for everybody writes down: a property that was given, else what an earlier installation wrote, so
/// that repairs and upgrades without properties change nothing. Refuses what makes no sense, before anything changes.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ReadMachineSettings(InstallServices services) : IInstallAction
{
    /// <summary>Where everybody's shortcut leads; empty when there is to be none.</summary>
    public const string ShortcutUrl = "CommonShortcutUrl";

    /// <summary>
    /// How long a logon waits when nobody says otherwise, in seconds. A command waits for nobody by default; a logon bothers nobody,
    /// and people plug their token in once the desktop is there.
    /// </summary>
    public const string UsualWait = "300";

    /// <summary>The properties that are written down.</summary>
    public static IReadOnlyList<string> Kept { get; } =
    [
        SettingNames.PortalUrl,
        SettingNames.PortalShortcut,
        SettingNames.RegisterCertificates,
        SettingNames.WaitForToken,
        SettingNames.TokenSerial,
        SettingNames.Pkcs11Module,
        SettingNames.UILanguage,
        SettingNames.PinVerification,
        SettingNames.TokenModels,
        SettingNames.RemoveStale,
        SettingNames.LogLevel,
    ];

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        foreach (var name in Kept)
        {
            if (session.GetProperty(name).Length == 0)
            {
                session.SetProperty(name, Earlier(name) ?? (name == SettingNames.WaitForToken ? UsualWait : ""));
            }
        }

        var settings = new SettingsReader(session.GetProperty, services.PC.Policies).Read();
        session.SetProperty(ShortcutUrl, settings.PortalShortcut ? settings.PortalUrl.AbsoluteUri : "");
    }

    private string? Earlier(string name) => services.PC.Machine.Find(name) is { Length: > 0 } value ? value : null;
}
