using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Refuses a property or policy whose value is invalid, before anything changes.</summary>
/// <param name="services">The PC.</param>
public sealed class ValidateSettings(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => new SettingsReader(session.GetProperty, services.PC.Policies).Read();
}

/// <summary>
/// Decides what a per-machine installation records: a property that was given, else what an earlier installation recorded, so
/// that repairs and upgrades without properties change nothing. Refuses invalid values, before anything changes.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ReadMachineSettings(InstallServices services) : IInstallAction
{
    /// <summary>The address that the common shortcut opens; empty when there is to be none.</summary>
    public const string ShortcutUrl = "CommonShortcutUrl";

    /// <summary>
    /// How long a logon waits by default, in seconds. A command does not wait by default; a logon disturbs nobody by waiting,
    /// and people plug their token in once the desktop is there.
    /// </summary>
    public const string UsualWait = "300";

    /// <summary>The properties that are recorded.</summary>
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
