namespace EGovToken.Cli.Commands;

/// <summary>What a command needs settings for.</summary>
internal enum SettingsUse
{
    /// <summary>Somebody runs it and waits: how long logons wait for a token is not for him.</summary>
    ByHand,

    /// <summary>Windows runs it at logon.</summary>
    AtLogon,

    /// <summary>It takes everything back, and must not fail over a setting that makes no sense.</summary>
    None,
}
