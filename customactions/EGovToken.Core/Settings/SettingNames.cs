namespace EGovToken.Core.Settings;

/// <summary>The public MSI properties. The authoring declares the same names; a test holds the two together.</summary>
public static class SettingNames
{
    /// <summary>Where the portal shortcut leads.</summary>
    public const string PortalUrl = "PORTALURL";

    /// <summary>1 or 0: whether there is a portal shortcut.</summary>
    public const string PortalShortcut = "PORTALSHORTCUT";

    /// <summary>1 or 0: whether certificates are registered.</summary>
    public const string RegisterCertificates = "REGISTERCERTIFICATES";

    /// <summary>1 or 0: whether the installation fails without a usable token.</summary>
    public const string RequireToken = "REQUIRETOKEN";

    /// <summary>Seconds to wait for a token.</summary>
    public const string WaitForToken = "WAITFORTOKEN";

    /// <summary>The serial number of the only token to use.</summary>
    public const string TokenSerial = "TOKENSERIAL";

    /// <summary>The PIN for silent verification; hidden.</summary>
    public const string TokenPin = "TOKENPIN";

    /// <summary>The PKCS#11 module to use instead of the vendor's.</summary>
    public const string Pkcs11Module = "PKCS11MODULE";

    /// <summary>1 or 0: whether PINs may be verified.</summary>
    public const string PinVerification = "PINVERIFICATION";

    /// <summary>The models of token that may be used, separated by semicolons.</summary>
    public const string TokenModels = "TOKENMODELS";

    /// <summary>1 or 0: whether stale certificates are removed.</summary>
    public const string RemoveStale = "REMOVESTALE";

    /// <summary>How much the log of logons tells.</summary>
    public const string LogLevel = "LOGLEVEL";

    /// <summary>The language of texts.</summary>
    public const string UILanguage = "UILANGUAGE";
}

/// <summary>The settings' defaults.</summary>
public static class SettingDefaults
{
    /// <summary>The portal's front page.</summary>
    public const string PortalUrl = "https://www.e-gov.az/";
}
