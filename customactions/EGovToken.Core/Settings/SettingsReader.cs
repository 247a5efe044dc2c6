using System.Globalization;
using EGovToken.Core.Common;

namespace EGovToken.Core.Settings;

/// <summary>
/// Turns texts into <see cref="InstallSettings"/>: a policy wins over a property, a property over what the per-machine installation
/// was given, and that over the default. Refuses an invalid value, naming its setting.
/// </summary>
/// <param name="getProperty">Gives a property's text; empty when it is not set.</param>
/// <param name="policies">The administrator's policies.</param>
/// <param name="machine">The per-machine installation; null where it does not matter.</param>
public sealed class SettingsReader(Func<string, string> getProperty, IPolicies policies, IMachineInstallation? machine = null)
{
    private const int LongestWaitSeconds = 3600;
    private const int LongestModels = 255;
    private const int LongestSerial = 16; // CK_TOKEN_INFO.serialNumber has 16 characters.

    private static readonly string[] Languages = ["az", "ru", "en"];

    /// <summary>Reads and checks every setting.</summary>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.InvalidSetting"/>, naming the property.</exception>
    public InstallSettings Read() => new()
    {
        PortalUrl = PortalUrlRule.Check(SettingNames.PortalUrl, ValueOf(SettingNames.PortalUrl, SettingDefaults.PortalUrl)),
        PortalShortcut = Switch(SettingNames.PortalShortcut, true),
        RegisterCertificates = Switch(SettingNames.RegisterCertificates, true),
        RequireToken = Switch(SettingNames.RequireToken, false),
        WaitForToken = Seconds(SettingNames.WaitForToken),
        TokenSerial = Serial(SettingNames.TokenSerial),
        Pkcs11Module = Optional(SettingNames.Pkcs11Module, ModulePathRule.Check),
        UILanguage = Language(SettingNames.UILanguage),
        PinVerification = Switch(SettingNames.PinVerification, true),
        TokenModels = Models(SettingNames.TokenModels),
        RemoveStale = Switch(SettingNames.RemoveStale, false),
        LogLevel = Level(SettingNames.LogLevel),
    };

    /// <summary>Where a setting's value comes from.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>.</param>
    public SettingSource SourceOf(string name) => Find(name).Source;

    /// <summary>A setting's text, unchecked; empty when only its default is left.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>.</param>
    public string TextOf(string name) => Find(name).Text;

    // An empty text counts as not set, wherever it stands.
    private (SettingSource Source, string Text) Find(string name) =>
        policies.Find(name) is { Length: > 0 } policy ? (SettingSource.Policy, policy)
        : getProperty(name) is { Length: > 0 } property ? (SettingSource.Property, property)
        : machine?.Find(name) is { Length: > 0 } value ? (SettingSource.Machine, value)
        : (SettingSource.Default, "");

    private string ValueOf(string name, string defaultValue)
    {
        var value = TextOf(name);
        return value.Length == 0 ? defaultValue : value;
    }

    private string? Optional(string name, Func<string, string, string> check)
    {
        var value = TextOf(name);
        return value.Length == 0 ? null : check(name, value);
    }

    private bool Switch(string name, bool defaultValue) => TextOf(name) switch
    {
        "" => defaultValue,
        "0" => false,
        "1" => true,
        var other => throw SettingError.For(name, $"'{other}' is neither 0 nor 1"),
    };

    private TimeSpan Seconds(string name)
    {
        var value = ValueOf(name, "0");
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestWaitSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw SettingError.For(name, $"'{value}' is not a number of seconds from 0 to {LongestWaitSeconds}");
    }

    private string? Serial(string name) => Optional(name, static (property, value) =>
        value.Length <= LongestSerial && value.All(static c => c is > ' ' and <= '~')
            ? value
            : throw SettingError.For(property, $"'{value}' is not a token's serial number of up to {LongestSerial} characters"));

    private TokenModels? Models(string name) => Optional(name, static (property, value) =>
        value.Length <= LongestModels && value.Split(';').All(static model => model.Trim().Length > 0) && !value.Any(char.IsControl)
            ? value
            : throw SettingError.For(property, $"'{value}' is not a list of models, separated by semicolons, of up to {LongestModels} characters"))
        is { } list ? new TokenModels(list) : null;

    private LogLevel Level(string name)
    {
        var value = ValueOf(name, "results");
        return LogLevelRule.TryRead(value) ?? throw SettingError.For(name, $"'{value}' is none of off, results, steps");
    }

    private string? Language(string name) => Optional(name, static (property, value) =>
        Languages.Contains(value, StringComparer.Ordinal)
            ? value
            : throw SettingError.For(property, $"'{value}' is none of az, ru, en"));
}

/// <summary>Where a setting's value comes from, the strongest last.</summary>
public enum SettingSource
{
    /// <summary>The default.</summary>
    Default,

    /// <summary>A property that was given when the per-machine package was installed.</summary>
    Machine,

    /// <summary>A property of the installation, or an option of the command line.</summary>
    Property,

    /// <summary>A policy of the administrator.</summary>
    Policy,
}
