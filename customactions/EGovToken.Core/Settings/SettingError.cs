using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Settings;

/// <summary>The refusal of a setting.</summary>
internal static class SettingError
{
    public static OutcomeException For(string name, string what) => new(OutcomeNumber.InvalidSetting, $"{name}: {what}");
}
