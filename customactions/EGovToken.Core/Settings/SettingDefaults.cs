namespace EGovToken.Core.Settings;

/// <summary>What a setting is when nobody sets it.</summary>
public static class SettingDefaults
{
    /// <summary>The portal's front page.</summary>
    public const string PortalUrl = "https://www.e-gov.az/";
}
