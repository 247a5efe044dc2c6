using EGovToken.Core.Common;

namespace EGovToken.Core.Settings;

/// <summary>What an installation was asked to do: the public properties, checked and typed.</summary>
public sealed record InstallSettings
{
    /// <summary>PORTALURL: where the shortcut leads.</summary>
    public Uri PortalUrl { get; init; } = new(SettingTable.PortalUrl.Default);

    /// <summary>PORTALSHORTCUT: whether there is to be a shortcut on the desktop.</summary>
    public bool PortalShortcut { get; init; } = true;

    /// <summary>REGISTERCERTIFICATES: whether the token's certificates are to be registered.</summary>
    public bool RegisterCertificates { get; init; } = true;

    /// <summary>REQUIRETOKEN: whether the installation fails when the token cannot be used.</summary>
    public bool RequireToken { get; init; }

    /// <summary>WAITFORTOKEN: how long to wait for a token to be plugged in.</summary>
    public TimeSpan WaitForToken { get; init; } = TimeSpan.Zero;

    /// <summary>TOKENSERIAL: the only token to use, or null for any ePass2003.</summary>
    public string? TokenSerial { get; init; }

    /// <summary>PKCS11MODULE: the module to use instead of the vendor's, or null.</summary>
    public string? Pkcs11Module { get; init; }

    /// <summary>PINVERIFICATION: whether PINs may be verified.</summary>
    public bool PinVerification { get; init; } = true;

    /// <summary>TOKENMODELS: the models of token that may be used, or null for every ePass2003.</summary>
    public TokenModels? TokenModels { get; init; }

    /// <summary>REMOVESTALE: whether certificates of ours that have expired or left the token are removed when others are registered.</summary>
    public bool RemoveStale { get; init; }

    /// <summary>LOGLEVEL: how much the log of logons tells.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Results;

    /// <summary>UILANGUAGE: az, ru or en, or null for the user's own.</summary>
    public string? UILanguage { get; init; }
}

/// <summary>How much the log of logons tells; LOGLEVEL has the names in lower case.</summary>
public enum LogLevel
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>How each logon ended.</summary>
    Results,

    /// <summary>Every step.</summary>
    Steps,
}
