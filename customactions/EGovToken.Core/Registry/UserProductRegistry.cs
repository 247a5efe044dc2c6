using System.Runtime.Versioning;
using Microsoft.Win32;

namespace EGovToken.Core.Registry;

/// <summary><see cref="IProductRegistry"/> in the registry of the user this process runs as.</summary>
[SupportedOSPlatform("windows")]
public sealed class UserProductRegistry : IProductRegistry
{
    private const string Root = @"Software\EGovToken";

    /// <inheritdoc/>
    public string? GetText(string key, string name) => GetValue(key, name) as string;

    /// <inheritdoc/>
    public byte[]? GetBytes(string key, string name) => GetValue(key, name) as byte[];

    /// <inheritdoc/>
    public void SetText(string key, string name, string value) => SetValue(key, name, value, RegistryValueKind.String);

    /// <inheritdoc/>
    public void SetBytes(string key, string name, byte[] value) => SetValue(key, name, value, RegistryValueKind.Binary);

    /// <inheritdoc/>
    public IReadOnlyList<string> GetSubkeys(string key)
    {
        using var opened = OpenUser().OpenSubKey(PathOf(key));
        return opened?.GetSubKeyNames() ?? [];
    }

    /// <inheritdoc/>
    public void DeleteValue(string key, string name)
    {
        using var opened = OpenUser().OpenSubKey(PathOf(key), writable: true);
        opened?.DeleteValue(name, throwOnMissingValue: false);
    }

    /// <inheritdoc/>
    public void DeleteTree(string key) => OpenUser().DeleteSubKeyTree(PathOf(key), throwOnMissingSubKey: false);

    /// <inheritdoc/>
    public void DeleteIfEmpty(string key)
    {
        using (var opened = OpenUser().OpenSubKey(PathOf(key)))
        {
            if (opened is null || opened.SubKeyCount > 0 || opened.ValueCount > 0)
            {
                return;
            }
        }

        OpenUser().DeleteSubKey(PathOf(key), throwOnMissingSubKey: false);
    }

    private static object? GetValue(string key, string name)
    {
        using var opened = OpenUser().OpenSubKey(PathOf(key));
        return opened?.GetValue(name);
    }

    private static void SetValue(string key, string name, object value, RegistryValueKind kind)
    {
        using var opened = OpenUser().CreateSubKey(PathOf(key));
        opened.SetValue(name, value, kind);
    }

    // A predefined handle: it needs no closing, and it follows impersonation because it is asked for anew each time.
    private static RegistryKey OpenUser() => RegistryKey.OpenBaseKey(RegistryHive.CurrentUser, RegistryView.Registry64);

    private static string PathOf(string key) => key.Length == 0 ? Root : $@"{Root}\{key}";
}
