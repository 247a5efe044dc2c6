using System.Globalization;
using System.Runtime.Versioning;
using EGovToken.Core.Common;
using Microsoft.Win32;

namespace EGovToken.Core.Settings;

/// <summary>What the administrator decided for this PC or this user.</summary>
public interface IPolicies
{
    /// <summary>A policy's value as text, or null when nothing is decided.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>; case does not matter.</param>
    string? Find(string name);
}

/// <summary>A PC and a user for whom nothing is decided.</summary>
public sealed class NoPolicies : IPolicies
{
    /// <inheritdoc/>
    public string? Find(string name) => null;
}

/// <summary>The per-machine installation on this PC, by EGovTokenMachine.msi.</summary>
public interface IMachineInstallation
{
    /// <summary>Whether there is one.</summary>
    bool IsInstalled { get; }

    /// <summary>What a property was when it was installed, or null; null for everything when there is none.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>; case does not matter.</param>
    string? Find(string name);
}

/// <summary>A PC without a per-machine installation.</summary>
public sealed class NoMachineInstallation : IMachineInstallation
{
    /// <inheritdoc/>
    public bool IsInstalled => false;

    /// <inheritdoc/>
    public string? Find(string name) => null;
}

/// <summary>
/// What the per-user package was given, so that repairs and upgrades without properties change nothing: a value for each setting
/// that was set, in <c>HKCU\Software\EGovToken\Settings</c>, under the setting's name and exactly as it was given.
/// </summary>
/// <param name="registry">The product's part of the user's registry.</param>
public sealed class UserSettings(IProductRegistry registry)
{
    /// <summary>The key of the values, below the product's own.</summary>
    public const string Key = "Settings";

    /// <summary>The names of the settings that are kept.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. SettingTable.All.Where(static setting => setting.IsKept && setting.Places.HasFlag(SettingPlaces.UserPackage)).Select(static setting => setting.Name)];

    /// <summary>What a setting was given, or null.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>; case does not matter.</param>
    public string? Find(string name) => registry.GetText(Key, name);

    /// <summary>Keeps values.</summary>
    /// <param name="values">By the setting's name; an empty one is forgotten.</param>
    public void Keep(IReadOnlyDictionary<string, string> values)
    {
        foreach (var value in values)
        {
            if (value.Value.Length > 0)
            {
                registry.SetText(Key, value.Key, value.Value);
            }
            else
            {
                registry.DeleteValue(Key, value.Key);
            }
        }

        registry.DeleteIfEmpty(Key);
    }

    /// <summary>Forgets all of it.</summary>
    public void Forget() => registry.DeleteTree(Key);
}

/// <summary>Settings as administrators and installers write them: REG_SZ or REG_DWORD, in the 64-bit view.</summary>
[SupportedOSPlatform("windows")]
internal static class RegistrySettings
{
    /// <summary>A value as text, or null when it is missing or of another kind.</summary>
    public static string? Read(RegistryHive hive, string keyName, string name)
    {
        using var root = RegistryKey.OpenBaseKey(hive, RegistryView.Registry64);
        using var key = root.OpenSubKey(keyName);
        return key?.GetValue(name) switch
        {
            string text => text,
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}

/// <summary>
/// <see cref="IPolicies"/> from <c>Software\Policies\EGovToken</c>, which Windows lets only administrators write: the PC's
/// (HKLM) wins over the user's (HKCU). Values are REG_SZ or REG_DWORD and named like the properties.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class RegistryPolicies : IPolicies
{
    /// <summary>The key below HKLM and HKCU.</summary>
    public const string Key = @"Software\Policies\EGovToken";

    /// <inheritdoc/>
    public string? Find(string name) =>
        RegistrySettings.Read(RegistryHive.LocalMachine, Key, name) ?? RegistrySettings.Read(RegistryHive.CurrentUser, Key, name);
}

/// <summary>
/// <see cref="IMachineInstallation"/> from <c>HKLM\Software\EGovToken</c>, where the package writes its properties under their own
/// names, and which only administrators write.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class RegistryMachineInstallation : IMachineInstallation
{
    private const string Key = @"Software\EGovToken";
    private const string InstalledName = "Installed";

    /// <inheritdoc/>
    public bool IsInstalled => Find(InstalledName) == "1";

    /// <inheritdoc/>
    public string? Find(string name) => RegistrySettings.Read(RegistryHive.LocalMachine, Key, name);
}
