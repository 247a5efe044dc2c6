using System.Runtime.Versioning;
using System.Security;
using EGovToken.Core.Common;
using Microsoft.Win32;

namespace EGovToken.Core.Windows;

/// <summary><see cref="IProductRegistry"/> in the registry of the user this process runs as.</summary>
[SupportedOSPlatform("windows")]
public sealed class UserProductRegistry : IProductRegistry
{
    private const string Root = @"Software\EGovToken";

    /// <inheritdoc/>
    public string? GetText(string key, string name) => Guarded(key, () =>
    {
        using var opened = OpenUser().OpenSubKey(PathOf(key));
        return opened?.GetValue(name) as string;
    });

    /// <inheritdoc/>
    public void SetText(string key, string name, string value) => Guarded(key, () =>
    {
        using var opened = OpenUser().CreateSubKey(PathOf(key));
        opened.SetValue(name, value, RegistryValueKind.String);
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> GetNames(string key) => Guarded(key, () =>
    {
        using var opened = OpenUser().OpenSubKey(PathOf(key));
        return opened?.GetValueNames() ?? [];
    });

    /// <inheritdoc/>
    public void MoveValue(string key, string name, string toKey, string toName) => Guarded(key, () =>
    {
        using var from = OpenUser().OpenSubKey(PathOf(key), writable: true);
        if (from?.GetValue(name, null, RegistryValueOptions.DoNotExpandEnvironmentNames) is not { } value)
        {
            return;
        }

        using var to = OpenUser().CreateSubKey(PathOf(toKey));
        to.SetValue(toName, value, from.GetValueKind(name));
        from.DeleteValue(name, throwOnMissingValue: false);
    });

    /// <inheritdoc/>
    public void DeleteValue(string key, string name) => Guarded(key, () =>
    {
        using var opened = OpenUser().OpenSubKey(PathOf(key), writable: true);
        opened?.DeleteValue(name, throwOnMissingValue: false);
    });

    /// <inheritdoc/>
    public void DeleteTree(string key) =>
        Guarded(key, () => OpenUser().DeleteSubKeyTree(PathOf(key), throwOnMissingSubKey: false));

    /// <inheritdoc/>
    public void DeleteIfEmpty(string key) => Guarded(key, () =>
    {
        using (var opened = OpenUser().OpenSubKey(PathOf(key)))
        {
            if (opened is null || opened.SubKeyCount > 0 || opened.ValueCount > 0)
            {
                return;
            }
        }

        OpenUser().DeleteSubKey(PathOf(key), throwOnMissingSubKey: false);
    });

    // A predefined handle: it needs no closing, and it follows impersonation because it is asked for anew each time.
    private static RegistryKey OpenUser() => RegistryKey.OpenBaseKey(RegistryHive.CurrentUser, RegistryView.Registry64);

    private static string PathOf(string key) => key.Length == 0 ? Root : $@"{Root}\{key}";

    private static void Guarded(string key, Action work) => Guarded<object?>(key, () =>
    {
        work();
        return null;
    });

    private static T Guarded<T>(string key, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException or IOException)
        {
            throw new OutcomeException(OutcomeNumber.RegistryRefused, $@"HKCU\{PathOf(key)}: {e.Message}", e);
        }
    }
}
