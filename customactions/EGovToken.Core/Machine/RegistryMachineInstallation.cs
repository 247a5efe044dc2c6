using System.Runtime.Versioning;
using EGovToken.Core.Settings;
using Microsoft.Win32;

namespace EGovToken.Core.Machine;

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
