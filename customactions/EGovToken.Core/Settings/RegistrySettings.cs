using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Win32;

namespace EGovToken.Core.Settings;

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
