using System.Runtime.Versioning;
using Microsoft.Win32;

namespace EGovToken.Core.Modules;

/// <summary>
/// <see cref="IProviderRegistrations"/> from <c>HKLM\SOFTWARE\Microsoft\Cryptography\Defaults\Provider\NAME</c>, value
/// <c>Image Path</c>, in the view of this process's own bitness: the other view names the other DLL.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class RegisteredProviders : IProviderRegistrations
{
    private const string ProvidersKey = @"SOFTWARE\Microsoft\Cryptography\Defaults\Provider";

    /// <inheritdoc/>
    public string? FindImage(string provider)
    {
        using var key = Microsoft.Win32.Registry.LocalMachine.OpenSubKey($@"{ProvidersKey}\{provider}");

        // A bare file name is meant to be found in the system folder.
        return key?.GetValue("Image Path") is string image && image.Length > 0
            ? Path.Combine(Environment.SystemDirectory, Environment.ExpandEnvironmentVariables(image))
            : null;
    }
}
