using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Win32;

namespace EGovToken.Core.Settings;

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
    public string? Find(string name) => Read(RegistryHive.LocalMachine, name) ?? Read(RegistryHive.CurrentUser, name);

    private static string? Read(RegistryHive hive, string name)
    {
        using var root = RegistryKey.OpenBaseKey(hive, RegistryView.Registry64);
        using var key = root.OpenSubKey(Key);
        return key?.GetValue(name) switch
        {
            string text => text,
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
