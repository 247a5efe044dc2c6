namespace EGovToken.Core.Common;

/// <summary>
/// Every way an installation or a command can end. The number appears as EGT1001 … in the MSI log, in
/// <c>HKCU\Software\EGovToken\LastResult</c> and in docs/outcomes.md, and never changes its meaning.
/// </summary>
public enum OutcomeNumber
{
    /// <summary>All certificates of the token are registered and usable.</summary>
    Registered = 1001,

    /// <summary>Some certificates are registered; at least one could not be, and the text says why.</summary>
    RegisteredInPart = 1002,

    /// <summary>REGISTERCERTIFICATES=0: nothing was to be registered.</summary>
    RegistrationNotWanted = 1003,

    /// <summary>What this product had registered is unregistered.</summary>
    Unregistered = 1004,

    /// <summary>The PIN is right.</summary>
    PinVerified = 1005,

    /// <summary>What is on this PC and on its tokens was shown; nothing was changed.</summary>
    StatusShown = 1006,

    /// <summary>No link of the chain from middleware to portal is broken; the detail names those that need attention.</summary>
    ChainGood = 1007,

    /// <summary>At least one certificate could not be unregistered; the text names it and says why, and the journal keeps it.</summary>
    UnregisteredInPart = 1008,

    /// <summary>At logon there was nothing to unregister: nothing is registered, or the product is installed and keeps it.</summary>
    NothingToUnregister = 1009,

    /// <summary>No middleware module was found.</summary>
    MiddlewareMissing = 2001,

    /// <summary>The module's file is there but is not a PKCS#11 module that this process can load.</summary>
    ModuleUnreadable = 2002,

    /// <summary>The module loaded but C_Initialize failed.</summary>
    ModuleNotInitialised = 2003,

    /// <summary>The module is for processes of another architecture.</summary>
    ModuleOtherArchitecture = 2004,

    /// <summary>The module is there but the vendor's provider is not registered: no certificate would find its key.</summary>
    MiddlewareIncomplete = 2005,

    /// <summary>No token is plugged in.</summary>
    NoToken = 2101,

    /// <summary>Tokens are plugged in, none of them an ePass2003.</summary>
    ForeignTokenOnly = 2102,

    /// <summary>The token named by TOKENSERIAL is not plugged in.</summary>
    TokenSerialNotFound = 2103,

    /// <summary>Several tokens fit and none was named.</summary>
    SeveralTokens = 2104,

    /// <summary>The token was pulled out or stopped answering.</summary>
    TokenRemoved = 2105,

    /// <summary>The token or its driver reported an error that says nothing about the PIN.</summary>
    TokenError = 2106,

    /// <summary>The token, its driver or its module did not answer in time.</summary>
    TokenNotAnswering = 2107,

    /// <summary>There is a card that the middleware does not know, or a token without anything on it; the detail names the reader.</summary>
    CardUnknown = 2108,

    /// <summary>The token's module ended the process that it was loaded into.</summary>
    ModuleCrashed = 2109,

    /// <summary>The PIN is wrong; one try was spent.</summary>
    PinIncorrect = 2201,

    /// <summary>The PIN is blocked; no try was made.</summary>
    PinLocked = 2202,

    /// <summary>The PIN is shorter or longer than the token allows, or has characters that it does not take.</summary>
    PinLengthRange = 2203,

    /// <summary>The PIN has expired and must be changed in the token's own manager.</summary>
    PinExpired = 2204,

    /// <summary>Wrong PINs were typed before; a silent run does not risk another.</summary>
    PinCountLow = 2205,

    /// <summary>One try is left; a silent run never takes it, a person only after confirming.</summary>
    PinFinalTry = 2206,

    /// <summary>The token gave a general error for the PIN, which says nothing about it, nor whether a try was spent.</summary>
    PinTryLater = 2207,

    /// <summary>The token has no PIN yet: its issuer has not finished it.</summary>
    PinNotSet = 2208,

    /// <summary>The PIN was not typed on the token's own keys; no try was spent.</summary>
    PinEntryCancelled = 2209,

    /// <summary>The token was removed or failed while it had the PIN: a try may have been spent.</summary>
    PinUnanswered = 2210,

    /// <summary>PINVERIFICATION=0: no PIN may be verified; none was sent.</summary>
    PinNotAllowed = 2211,

    /// <summary>The token was given the PIN and is blocked now: a try was made.</summary>
    PinBlockedNow = 2212,

    /// <summary>The token holds no certificate that can be registered.</summary>
    NoCertificates = 2301,

    /// <summary>No certificate could be registered: none has a key that Windows can reach.</summary>
    NoKeyLink = 2302,

    /// <summary>Every certificate of a person on the token has expired, or the PC's clock is wrong.</summary>
    CertificatesExpired = 2303,

    /// <summary>The provider of the token's keys failed, hung or crashed.</summary>
    ProviderFailed = 2304,

    /// <summary>The user's certificate store refused a change.</summary>
    StoreRefused = 2401,

    /// <summary>The product's part of the user's registry refused a change.</summary>
    RegistryRefused = 2402,

    /// <summary>The shortcut could not be written to the desktop.</summary>
    ShortcutRefused = 2501,

    /// <summary>Certificates can be registered on Windows only.</summary>
    NotOnThisSystem = 2601,

    /// <summary>The command was cancelled.</summary>
    Cancelled = 2602,

    /// <summary>A link of the chain from middleware to portal is broken; the detail names it.</summary>
    ChainBroken = 2701,

    /// <summary>The report of a diagnosis could not be written.</summary>
    ReportRefused = 2702,

    /// <summary>A property or policy has an invalid value.</summary>
    InvalidSetting = 3001,

    /// <summary>The command line cannot be understood; nothing was done.</summary>
    UsageError = 3002,

    /// <summary>A newer version of the product is installed; nothing was changed.</summary>
    NewerInstalled = 3003,

    /// <summary>The per-machine package is installed; a per-user installation was refused.</summary>
    InstalledPerMachine = 3004,

    /// <summary>The per-user package was to be installed for all users, or for an account of Windows itself.</summary>
    PackageForOneUser = 3005,

    /// <summary>The process runs as another user than the one whose session it is in: the wrong one's stores would be changed.</summary>
    AnotherUsersSession = 3006,

    /// <summary>Something unforeseen; the log has the details.</summary>
    Unexpected = 9001,
}
