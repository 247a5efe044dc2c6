namespace EGovToken.Core.Settings;

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
