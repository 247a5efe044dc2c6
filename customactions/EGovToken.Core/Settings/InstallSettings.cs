using System.Globalization;
using EGovToken.Core.Common;

namespace EGovToken.Core.Settings;

/// <summary>What an installation was asked to do: the public properties, checked and typed.</summary>
public sealed record InstallSettings
{
    /// <summary>PORTALURL: where the shortcut leads.</summary>
    public Uri PortalUrl { get; init; } = new(SettingTable.PortalUrl.Default);

    /// <summary>PORTALSHORTCUT: whether there is to be a shortcut on the desktop.</summary>
    public bool PortalShortcut { get; init; } = SettingTable.PortalShortcut.IsOnByDefault;

    /// <summary>REGISTERCERTIFICATES: whether the token's certificates are to be registered.</summary>
    public bool RegisterCertificates { get; init; } = SettingTable.RegisterCertificates.IsOnByDefault;

    /// <summary>REQUIRETOKEN: whether the installation fails when the token cannot be used.</summary>
    public bool RequireToken { get; init; } = SettingTable.RequireToken.IsOnByDefault;

    /// <summary>WAITFORTOKEN: how long to wait for a token to be plugged in.</summary>
    public TimeSpan WaitForToken { get; init; } = TimeSpan.Zero;

    /// <summary>WAITFORTOKEN=session: whether a logon registers each token that comes while the user is logged on.</summary>
    public bool WaitsAllSession { get; init; }

    /// <summary>TOKENSERIAL: the only token to use, or null for any ePass2003.</summary>
    public string? TokenSerial { get; init; }

    /// <summary>TOKENPINFILE: the file with the PIN, or null.</summary>
    public string? TokenPinFile { get; init; }

    /// <summary>PKCS11MODULE: the module to use instead of the vendor's, or null.</summary>
    public string? Pkcs11Module { get; init; }

    /// <summary>PINVERIFICATION: whether PINs may be verified.</summary>
    public bool PinVerification { get; init; } = SettingTable.PinVerification.IsOnByDefault;

    /// <summary>TOKENMODELS: the models of token that may be used, or null for every ePass2003.</summary>
    public TokenModels? TokenModels { get; init; }

    /// <summary>REMOVESTALE: whether certificates of ours that have expired or left the token are removed when others are registered.</summary>
    public bool RemoveStale { get; init; } = SettingTable.RemoveStale.IsOnByDefault;

    /// <summary>EXPIRYNOTICE: how long before a certificate expires the user is told; zero for never.</summary>
    public TimeSpan ExpiryNotice { get; init; } = TimeSpan.FromDays(int.Parse(SettingTable.ExpiryNotice.Default, CultureInfo.InvariantCulture));

    /// <summary>LOGLEVEL: how much the log of logons tells.</summary>
    public LogLevel LogLevel { get; init; } = LogLevelRule.Read(SettingTable.LogLevel.Default);

    /// <summary>UILANGUAGE: az, ru or en, or null for the user's own.</summary>
    public string? UILanguage { get; init; }
}

/// <summary>How much the log of logons tells; <see cref="SettingTable.LogLevel"/> has their names, in this order.</summary>
public enum LogLevel
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>How each logon ended.</summary>
    Results,

    /// <summary>Every step.</summary>
    Steps,
}

/// <summary>
/// Turns texts into <see cref="InstallSettings"/>: a policy wins over a property, a property over what the installation was given
/// earlier, and that over the default. Refuses an invalid value, naming its setting.
/// </summary>
/// <param name="getProperty">Gives a property's text; empty when it is not set.</param>
/// <param name="policies">The administrator's policies.</param>
/// <param name="machine">The per-machine installation; null where it does not matter.</param>
/// <param name="user">What the per-user package was given, which counts where there is no per-machine installation; null where it does not matter.</param>
public sealed class SettingsReader(
    Func<string, string> getProperty, IPolicies policies, IMachineInstallation? machine = null, UserSettings? user = null)
{
    /// <summary>Whether what is read is for every user of the PC: then nothing may be in it that a user could use against another.</summary>
    public bool IsForAllUsers { get; init; }

    /// <summary>Whether what is read is for a logon, which alone can wait all session long.</summary>
    public bool IsForLogon { get; init; }

    /// <summary>Reads and checks every setting.</summary>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.InvalidSetting"/>, naming the property.</exception>
    public InstallSettings Read()
    {
        var wait = Wait();
        return new()
        {
            PortalUrl = PortalUrlRule.Check(ValueOf(SettingTable.PortalUrl)),
            PortalShortcut = Switch(SettingTable.PortalShortcut),
            RegisterCertificates = Switch(SettingTable.RegisterCertificates),
            RequireToken = Switch(SettingTable.RequireToken),
            WaitForToken = wait ?? TimeSpan.Zero,
            WaitsAllSession = wait is null,
            TokenSerial = Optional(SettingTable.TokenSerial, CheckSerial),
            TokenPinFile = Optional(SettingTable.TokenPinFile, static value => LocalPathRule.Check(SettingNames.TokenPinFile, value)),
            Pkcs11Module = Optional(SettingTable.Pkcs11Module, CheckModule),
            UILanguage = Optional(SettingTable.UILanguage, static value => Choice(SettingTable.UILanguage, value)),
            PinVerification = Switch(SettingTable.PinVerification),
            TokenModels = Optional(SettingTable.TokenModels, CheckModels) is { } models ? new TokenModels(models) : null,
            RemoveStale = Switch(SettingTable.RemoveStale),
            ExpiryNotice = TimeSpan.FromDays(Number(SettingTable.ExpiryNotice, "days")),
            LogLevel = LogLevelRule.Read(Choice(SettingTable.LogLevel, ValueOf(SettingTable.LogLevel))),
        };
    }

    /// <summary>Where a setting's value comes from.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>.</param>
    public SettingSource SourceOf(string name) => Find(name).Source;

    /// <summary>A setting's text, unchecked; empty when only its default is left.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>.</param>
    public string TextOf(string name) => Find(name).Text;

    private (SettingSource Source, string Text) Find(string name)
    {
        var (source, text) = FindWord(name);
        return (source, text == SettingTable.DefaultWord ? "" : text);
    }

    // An empty text counts as not set, wherever it stands.
    private (SettingSource Source, string Text) FindWord(string name) =>
        SettingTable.Of(name).Places.HasFlag(SettingPlaces.Policy) && policies.Find(name) is { Length: > 0 } policy ? (SettingSource.Policy, policy)
        : getProperty(name) is { Length: > 0 } property ? (SettingSource.Property, property)
        : machine is { IsInstalled: true } ? Earlier(machine.Find(name), SettingSource.Machine)
        : Earlier(user?.Find(name), SettingSource.User);

    private static (SettingSource Source, string Text) Earlier(string? text, SettingSource source) =>
        text is { Length: > 0 } ? (source, text) : (SettingSource.Default, "");

    /// <summary>A setting's text or its default, unchecked; empty when it has neither.</summary>
    /// <param name="setting">The setting.</param>
    public string ValueOf(Setting setting) => TextOf(setting.Name) is { Length: > 0 } text ? text
        : IsForLogon && machine is { IsInstalled: true } && setting.MachineDefault.Length > 0 ? setting.MachineDefault
        : setting.Default;

    private string? Optional(Setting setting, Func<string, string> check) =>
        TextOf(setting.Name) is { Length: > 0 } value ? check(value) : null;

    private bool Switch(Setting setting) => ValueOf(setting) switch
    {
        "0" => false,
        "1" => true,
        var other => throw SettingError.For(setting.Name, $"'{other}' is neither 0 nor 1"),
    };

    // Null for all session long. A policy is for logons and for everything else at once; who gives a property or an option means this very run.
    private TimeSpan? Wait() =>
        !string.Equals(ValueOf(SettingTable.WaitForToken).Trim(), SettingTable.SessionWord, StringComparison.OrdinalIgnoreCase)
            ? TimeSpan.FromSeconds(Number(SettingTable.WaitForToken, "seconds"))
        : IsForLogon || IsForAllUsers || SourceOf(SettingNames.WaitForToken) != SettingSource.Property
            ? null
            : throw SettingError.For(SettingNames.WaitForToken, $"'{SettingTable.SessionWord}' is for logons, which the per-machine package sets up");

    private int Number(Setting setting, string unit)
    {
        var value = ValueOf(setting).Trim();
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= setting.Longest
            ? number
            : throw SettingError.For(
                setting.Name, $"'{value}' is not a number of {unit} from 0 to {setting.Longest}{string.Concat(setting.Choices.Select(static word => $", nor {word}"))}");
    }

    private static string Choice(Setting setting, string value) => setting.Choices.Contains(value, StringComparer.Ordinal)
        ? value
        : throw SettingError.For(setting.Name, $"'{value}' is none of {string.Join(", ", setting.Choices)}");

    private string CheckModule(string value)
    {
        var source = SourceOf(SettingNames.Pkcs11Module);
        return ModulePathRule.Check(
            value,
            isNew: source is SettingSource.Property or SettingSource.Policy,
            isForAllUsers: IsForAllUsers || source is SettingSource.Machine or SettingSource.Policy);
    }

    private static string CheckSerial(string value) =>
        value.Length <= SettingTable.TokenSerial.Longest && value.All(static c => c is > ' ' and <= '~')
            ? value
            : throw SettingError.For(
                SettingNames.TokenSerial, $"'{value}' is not a token's serial number of up to {SettingTable.TokenSerial.Longest} characters");

    private static string CheckModels(string value) =>
        value.Length <= SettingTable.TokenModels.Longest && value.Split(';').All(static model => model.Trim().Length > 0) && !value.Any(char.IsControl)
            ? value
            : throw SettingError.For(
                SettingNames.TokenModels,
                $"'{value}' is not a list of models, separated by semicolons, of up to {SettingTable.TokenModels.Longest} characters");
}

/// <summary>Where a setting's value comes from, the strongest last.</summary>
public enum SettingSource
{
    /// <summary>The default.</summary>
    Default,

    /// <summary>A property that was given when the per-user package was installed.</summary>
    User,

    /// <summary>A property that was given when the per-machine package was installed.</summary>
    Machine,

    /// <summary>A property of the installation, or an option of the command line.</summary>
    Property,

    /// <summary>A policy of the administrator.</summary>
    Policy,
}
