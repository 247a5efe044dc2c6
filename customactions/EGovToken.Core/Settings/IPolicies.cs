namespace EGovToken.Core.Settings;

/// <summary>What the administrator decided for this PC or this user.</summary>
public interface IPolicies
{
    /// <summary>A policy's value as text, or null when nothing is decided.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>; case does not matter.</param>
    string? Find(string name);
}
