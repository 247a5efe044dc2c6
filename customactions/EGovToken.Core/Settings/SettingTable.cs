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

    /// <summary>A whole number, of seconds or days, up to <see cref="Setting.Longest"/>, or one of <see cref="Setting.Choices"/>.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A text of up to <see cref="Setting.Longest"/> characters with a rule of its own.</summary>
    Text,
}

/// <summary>A setting: what an administrator or a user can decide.</summary>
/// <param name="Key">Its name in code and in the policy templates.</param>
/// <param name="Name">Its name as a property, a bundle's variable, a policy's value and a value of the per-machine package.</param>
/// <param name="Kind">Which values it takes.</param>
/// <param name="Default">Its value when nobody sets it.</param>
/// <param name="Places">Where it can be set.</param>
public sealed record Setting(string Key, string Name, SettingKind Kind, string Default, SettingPlaces Places)
{
    /// <summary>What it decides, in English with Markdown, for the documents.</summary>
    public required string Meaning { get; init; }

    /// <summary>What applies when it has no value, for the documents: a setting without a default.</summary>
    public string DefaultInWords { get; init; } = "";

    /// <summary>Its value for logons after EGovTokenMachine.msi was installed without it.</summary>
    public string MachineDefault { get; init; } = "";

    /// <summary>The greatest length or number; 0 for no limit.</summary>
    public int Longest { get; init; }

    /// <summary>The words that a <see cref="SettingKind.Choice"/> takes, or a <see cref="SettingKind.Number"/> besides.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The option of <c>egovtoken</c> that stands for it; null when there is none.</summary>
    public string? Option { get; init; }

    /// <summary>Whether it is about one run of the per-user package: a repair does not take it from the run before.</summary>
    public bool IsForOneRun { get; init; }

    /// <summary>Whether no log may have it. It is for one run, too.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether the per-user package keeps what it was given for repairs and upgrades.</summary>
    public bool IsKept => !IsForOneRun && !IsSecret;

    /// <summary>Whether it is a 1 or a 0, and 1 by default.</summary>
    public bool IsOnByDefault => Default == "1";
}

/// <summary>
/// All settings. The build tool writes the packages' properties, the bundle's variables, the policy templates and the documents' tables
/// from it; tests hold the command line to it.
/// </summary>
public static class SettingTable
{
    /// <summary>Stands for a setting's default wherever a value can be given, and so takes back what was given earlier.</summary>
    public const string DefaultWord = "default";

    /// <summary>Has a logon wait for tokens as long as the session lasts.</summary>
    public const string SessionWord = "session";

    /// <summary>Where the portal's shortcut leads.</summary>
    public static Setting PortalUrl { get; } =
        new(nameof(PortalUrl), SettingNames.PortalUrl, SettingKind.Text, "https://www.e-gov.az/", SettingPlaces.Everywhere)
        {
            Longest = 2048,
            Meaning = "the address that the shortcut opens; http or https, ASCII",
        };

    /// <summary>Whether there is a shortcut to the portal.</summary>
    public static Setting PortalShortcut { get; } =
        new(nameof(PortalShortcut), SettingNames.PortalShortcut, SettingKind.Switch, "1", SettingPlaces.Everywhere)
        {
            Meaning = "0: no shortcut",
        };

    /// <summary>Whether certificates are registered.</summary>
    public static Setting RegisterCertificates { get; } =
        new(nameof(RegisterCertificates), SettingNames.RegisterCertificates, SettingKind.Switch, "1", SettingPlaces.Everywhere)
        {
            Meaning = "0: no token is read and nothing is registered, not even at logon",
        };

    /// <summary>Whether the installation fails without a usable token. SYSTEM, which installs the per-machine package, has none.</summary>
    public static Setting RequireToken { get; } =
        new(nameof(RequireToken), SettingNames.RequireToken, SettingKind.Switch, "0", SettingPlaces.UserPackage | SettingPlaces.Policy)
        {
            IsForOneRun = true,
            Meaning = "1: the installation fails when the token cannot be used; otherwise files and shortcut are installed, and a repair "
                + "with the token plugged in registers its certificates",
        };

    /// <summary>
    /// Seconds to wait for a token. A command does not wait by default; a logon disturbs nobody by waiting, and people plug their
    /// token in once the desktop is there.
    /// </summary>
    public static Setting WaitForToken { get; } =
        new(nameof(WaitForToken), SettingNames.WaitForToken, SettingKind.Number, "0", SettingPlaces.Everywhere)
        {
            MachineDefault = "300",
            Longest = 3600,
            IsForOneRun = true,
            Option = "--wait",
            Choices = [SessionWord],
            Meaning = "seconds to wait for a token, up to 3600; `session`, for logons: the certificates of each token that is plugged in while the user is logged on are registered",
        };

    /// <summary>The serial number of the only token to use. CK_TOKEN_INFO.serialNumber has 16 characters.</summary>
    public static Setting TokenSerial { get; } =
        new(nameof(TokenSerial), SettingNames.TokenSerial, SettingKind.Text, "", SettingPlaces.Everywhere)
        {
            Longest = 16,
            Option = "--serial",
            Meaning = "the serial number of the only token to use, when several are plugged in; as a policy, set it for users, not for computers: serial numbers differ from user to user",
        };

    /// <summary>The PIN for silent verification: hidden, and never kept, so neither a policy nor a logon has it.</summary>
    public static Setting TokenPin { get; } = new(nameof(TokenPin), SettingNames.TokenPin, SettingKind.Text, "", SettingPlaces.UserPackage)
    {
        IsSecret = true,
        Meaning = "verifies the PIN, once, before registering; registering does not need it. It is in no log of this product, and not sent to a "
            + "token that has counted a wrong PIN. But what is on a command line can be read by whoever lists processes, is written down by "
            + "process auditing, and by the bundle's engine, in the user's registry, while it runs: use `TOKENPINFILE`",
    };

    /// <summary>A file with the PIN.</summary>
    public static Setting TokenPinFile { get; } = new(nameof(TokenPinFile), SettingNames.TokenPinFile, SettingKind.Text, "", SettingPlaces.UserPackage)
    {
        IsForOneRun = true,
        Meaning = "the full path of a file with the PIN, which that user alone can read; it is read once, overwritten and deleted "
            + "([how](docs/deployment.md#a-pin-for-a-silent-run))",
    };

    /// <summary>The PKCS#11 module to use instead of the vendor's.</summary>
    public static Setting Pkcs11Module { get; } =
        new(nameof(Pkcs11Module), SettingNames.Pkcs11Module, SettingKind.Text, "", SettingPlaces.Everywhere)
        {
            DefaultInWords = "the vendor's",
            Option = "--module",
            Meaning = "the full path of the PKCS#11 module to use instead of the vendor's",
        };

    /// <summary>The language of texts; the user's own by default.</summary>
    public static Setting UILanguage { get; } =
        new(nameof(UILanguage), SettingNames.UILanguage, SettingKind.Choice, "", SettingPlaces.Everywhere)
        {
            Choices = ["az", "ru", "en"],
            DefaultInWords = "the bundle's, or that of Windows",
            Option = "--lang",
            Meaning = "the language of [the wizard](docs/wizard.md); [the bundle's pages](docs/bundle.md) use `-lang`; as a policy and for logons, "
                + "also that of `egovtoken`",
        };

    /// <summary>Whether PINs may be verified.</summary>
    public static Setting PinVerification { get; } =
        new(nameof(PinVerification), SettingNames.PinVerification, SettingKind.Switch, "1", SettingPlaces.Everywhere)
        {
            Meaning = "0: no PIN is verified; the wizard has no page for it, and with `TOKENPIN` or `TOKENPINFILE` nothing is registered",
        };

    /// <summary>The models of token that may be used, separated by semicolons.</summary>
    public static Setting TokenModels { get; } =
        new(nameof(TokenModels), SettingNames.TokenModels, SettingKind.Text, "", SettingPlaces.Everywhere)
        {
            Longest = 255,
            DefaultInWords = "every {make}",
            Meaning = "the token models that may be used, separated by semicolons",
        };

    /// <summary>Whether stale certificates are removed when others are registered.</summary>
    public static Setting RemoveStale { get; } =
        new(nameof(RemoveStale), SettingNames.RemoveStale, SettingKind.Switch, "0", SettingPlaces.Everywhere)
        {
            Meaning = "1: registering also removes certificates that this product registered and that have expired or are no longer on the token",
        };

    /// <summary>
    /// From how many days before it expires the user is told about a certificate: time to go to its issuer. Long before, it is forgotten again.
    /// </summary>
    public static Setting ExpiryNotice { get; } =
        new(nameof(ExpiryNotice), SettingNames.ExpiryNotice, SettingKind.Number, "30", SettingPlaces.Everywhere)
        {
            Longest = 365,
            Meaning = "how many days before a certificate expires the user is told; at logon, at most once a week; 0: never",
        };

    /// <summary>How much the log of logons says; a per-user installation has no such log.</summary>
    public static Setting LogLevel { get; } =
        new(nameof(LogLevel), SettingNames.LogLevel, SettingKind.Choice, "results", SettingPlaces.MachinePackage | SettingPlaces.Policy)
        {
            Choices = ["off", "results", "steps"],
            Meaning = "how much the log of logons contains",
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        PortalUrl, PortalShortcut, RegisterCertificates, RequireToken, WaitForToken, TokenSerial, TokenPin, TokenPinFile, Pkcs11Module, UILanguage,
        PinVerification, TokenModels, RemoveStale, ExpiryNotice, LogLevel,
    ];

    /// <summary>The setting of a name.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>.</param>
    public static Setting Of(string name) => All.Single(setting => setting.Name == name);

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
    public const string TokenPinFile = "TOKENPINFILE";
    public const string Pkcs11Module = "PKCS11MODULE";
    public const string PinVerification = "PINVERIFICATION";
    public const string TokenModels = "TOKENMODELS";
    public const string RemoveStale = "REMOVESTALE";
    public const string ExpiryNotice = "EXPIRYNOTICE";
    public const string LogLevel = "LOGLEVEL";
    public const string UILanguage = "UILANGUAGE";
#pragma warning restore CS1591
}
