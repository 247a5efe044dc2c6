namespace EGovToken.Core.Settings;

/// <summary>Where a setting can be set.</summary>
[Flags]
public enum SettingPlaces
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>A property of EGovToken.msi, and the variable of the same name of the bundle that passes it on.</summary>
    UserPackage = 1,

    /// <summary>A property of EGovTokenMachine.msi, which writes it to <c>HKLM\Software\EGovToken</c> for the users' logons.</summary>
    MachinePackage = 2,

    /// <summary>A policy: a value of the same name in <c>Software\Policies\EGovToken</c>.</summary>
    Policy = 4,

    /// <summary>All of these.</summary>
    Everywhere = UserPackage | MachinePackage | Policy,
}

/// <summary>Which values a setting takes.</summary>
public enum SettingKind
{
    /// <summary>0 or 1.</summary>
    Switch,

    /// <summary>A whole number of seconds, up to <see cref="Setting.Longest"/>.</summary>
    Seconds,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A text of up to <see cref="Setting.Longest"/> characters with a rule of its own.</summary>
    Text,
}

/// <summary>A setting: what an administrator or a user can decide.</summary>
/// <param name="Name">Its name, everywhere.</param>
/// <param name="Kind">Which values it takes.</param>
/// <param name="Default">Its value when nobody sets it.</param>
/// <param name="Places">Where it can be set.</param>
public sealed record Setting(string Name, SettingKind Kind, string Default, SettingPlaces Places)
{
    /// <summary>The greatest length or number; 0 for no limit.</summary>
    public int Longest { get; init; }

    /// <summary>The words that a <see cref="SettingKind.Choice"/> takes.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Its value for logons after EGovTokenMachine.msi was installed without it.</summary>
    public string MachineDefault { get; init; } = "";

    /// <summary>The option of <c>egovtoken</c> that stands for it; null when there is none.</summary>
    public string? Option { get; init; }
}

/// <summary>All settings. Packages, bundle, policy templates, documents and the command line are held to this table by tests.</summary>
public static class SettingTable
{
    /// <summary>Where the portal's shortcut leads.</summary>
    public static Setting PortalUrl { get; } =
        new(SettingNames.PortalUrl, SettingKind.Text, "https://www.e-gov.az/", SettingPlaces.Everywhere) { Longest = 2048 };

    /// <summary>Whether there is a shortcut to the portal.</summary>
    public static Setting PortalShortcut { get; } = new(SettingNames.PortalShortcut, SettingKind.Switch, "1", SettingPlaces.Everywhere);

    /// <summary>Whether certificates are registered.</summary>
    public static Setting RegisterCertificates { get; } = new(SettingNames.RegisterCertificates, SettingKind.Switch, "1", SettingPlaces.Everywhere);

    /// <summary>Whether the installation fails without a usable token. SYSTEM, which installs the machine's package, has none.</summary>
    public static Setting RequireToken { get; } =
        new(SettingNames.RequireToken, SettingKind.Switch, "0", SettingPlaces.UserPackage | SettingPlaces.Policy);

    /// <summary>
    /// Seconds to wait for a token. A command does not wait by default; a logon disturbs nobody by waiting, and people plug their
    /// token in once the desktop is there.
    /// </summary>
    public static Setting WaitForToken { get; } =
        new(SettingNames.WaitForToken, SettingKind.Seconds, "0", SettingPlaces.Everywhere) { Longest = 3600, MachineDefault = "300", Option = "--wait" };

    /// <summary>The serial number of the only token to use. CK_TOKEN_INFO.serialNumber has 16 characters.</summary>
    public static Setting TokenSerial { get; } =
        new(SettingNames.TokenSerial, SettingKind.Text, "", SettingPlaces.Everywhere) { Longest = 16, Option = "--serial" };

    /// <summary>The PIN for silent verification: hidden, and never kept, so neither a policy nor a logon has it.</summary>
    public static Setting TokenPin { get; } = new(SettingNames.TokenPin, SettingKind.Text, "", SettingPlaces.UserPackage);

    /// <summary>The PKCS#11 module to use instead of the vendor's.</summary>
    public static Setting Pkcs11Module { get; } = new(SettingNames.Pkcs11Module, SettingKind.Text, "", SettingPlaces.Everywhere);

    /// <summary>Whether PINs may be verified.</summary>
    public static Setting PinVerification { get; } = new(SettingNames.PinVerification, SettingKind.Switch, "1", SettingPlaces.Everywhere);

    /// <summary>The models of token that may be used, separated by semicolons.</summary>
    public static Setting TokenModels { get; } = new(SettingNames.TokenModels, SettingKind.Text, "", SettingPlaces.Everywhere) { Longest = 255 };

    /// <summary>Whether stale certificates are removed when others are registered.</summary>
    public static Setting RemoveStale { get; } = new(SettingNames.RemoveStale, SettingKind.Switch, "0", SettingPlaces.Everywhere);

    /// <summary>The language of texts; the user's own by default.</summary>
    public static Setting UILanguage { get; } =
        new(SettingNames.UILanguage, SettingKind.Choice, "", SettingPlaces.Everywhere) { Choices = ["az", "ru", "en"], Option = "--lang" };

    /// <summary>How much the log of logons says; a per-user installation has no such log.</summary>
    public static Setting LogLevel { get; } = new(SettingNames.LogLevel, SettingKind.Choice, "results", SettingPlaces.MachinePackage | SettingPlaces.Policy)
    {
        Choices = ["off", "results", "steps"],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        PortalUrl, PortalShortcut, RegisterCertificates, RequireToken, WaitForToken, TokenSerial, TokenPin, Pkcs11Module, UILanguage,
        PinVerification, TokenModels, RemoveStale, LogLevel,
    ];

    /// <summary>The names of those that can be set at a place.</summary>
    /// <param name="place">One place.</param>
    public static IReadOnlyList<string> NamesAt(SettingPlaces place) =>
        [.. All.Where(setting => setting.Places.HasFlag(place)).Select(static setting => setting.Name)];
}

/// <summary>The names of settings, as code refers to them.</summary>
public static class SettingNames
{
#pragma warning disable CS1591 // SettingTable has what each means.
    public const string PortalUrl = "PORTALURL";
    public const string PortalShortcut = "PORTALSHORTCUT";
    public const string RegisterCertificates = "REGISTERCERTIFICATES";
    public const string RequireToken = "REQUIRETOKEN";
    public const string WaitForToken = "WAITFORTOKEN";
    public const string TokenSerial = "TOKENSERIAL";
    public const string TokenPin = "TOKENPIN";
    public const string Pkcs11Module = "PKCS11MODULE";
    public const string PinVerification = "PINVERIFICATION";
    public const string TokenModels = "TOKENMODELS";
    public const string RemoveStale = "REMOVESTALE";
    public const string LogLevel = "LOGLEVEL";
    public const string UILanguage = "UILANGUAGE";
#pragma warning restore CS1591
}
