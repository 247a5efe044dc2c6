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
    public string? Find(string name) =>
        RegistrySettings.Read(RegistryHive.LocalMachine, Key, name) ?? RegistrySettings.Read(RegistryHive.CurrentUser, Key, name);
}
