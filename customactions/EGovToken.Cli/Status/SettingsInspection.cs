using System.Globalization;
using EGovToken.Cli.Commands;
using EGovToken.Cli.Reports;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Status;

/// <summary>Tells the settings in force and where they come from.</summary>
/// <param name="session">The command that asks.</param>
internal sealed class SettingsInspection(CommandSession session)
{
    /// <summary>All settings but the PIN, which no command takes from a setting.</summary>
    public IReadOnlyList<SettingStatus> Inspect()
    {
        var settings = session.Settings;
        return
        [
            Of(SettingNames.Pkcs11Module, settings.Pkcs11Module),
            Of(SettingNames.TokenSerial, settings.TokenSerial),
            Of(SettingNames.TokenModels, settings.TokenModels?.List),
            Of(SettingNames.WaitForToken, settings.WaitForToken.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
            Of(SettingNames.RegisterCertificates, Switch(settings.RegisterCertificates)),
            Of(SettingNames.RemoveStale, Switch(settings.RemoveStale)),
            Of(SettingNames.PinVerification, Switch(settings.PinVerification)),
            Of(SettingNames.RequireToken, Switch(settings.RequireToken)),
            Of(SettingNames.PortalShortcut, Switch(settings.PortalShortcut)),
            Of(SettingNames.PortalUrl, settings.PortalUrl.OriginalString),
            Of(SettingNames.UILanguage, settings.UILanguage),
            Of(SettingNames.LogLevel, LogLevelRule.NameOf(settings.LogLevel)),
        ];
    }

    private static string Switch(bool value) => value ? "1" : "0";

    private SettingStatus Of(string name, string? value) => new(name, value ?? "", session.SettingsReader.SourceOf(name));
}
