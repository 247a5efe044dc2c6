namespace EGovToken.Core.Settings;

/// <summary>Where a setting's value comes from, the strongest last.</summary>
public enum SettingSource
{
    /// <summary>Nobody set it.</summary>
    Default,

    /// <summary>A property of the installation, or an option of the command line.</summary>
    Property,

    /// <summary>A policy of the administrator.</summary>
    Policy,
}
