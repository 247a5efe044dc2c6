namespace EGovToken.Core.Settings;

/// <summary>Where a setting's value comes from, the strongest last.</summary>
public enum SettingSource
{
    /// <summary>Nobody set it.</summary>
    Default,

    /// <summary>A property that was given when the product was installed for everybody on the PC.</summary>
    Machine,

    /// <summary>A property of the installation, or an option of the command line.</summary>
    Property,

    /// <summary>A policy of the administrator.</summary>
    Policy,
}
