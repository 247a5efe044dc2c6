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
