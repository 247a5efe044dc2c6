using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Host;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Running;

/// <summary>
/// The hidden mode in which this program is the process that a provider is loaded into: the custom actions and its own commands
/// start it (<see cref="ProviderHostClient"/>), people have no use for it.
/// </summary>
internal static class ProviderHostMode
{
    /// <summary>Runs as a provider host when the arguments say so.</summary>
    /// <returns>The exit code; null when they do not.</returns>
    public static int? TryRun(string[] args)
    {
        if (HostRequest.TryParse(args) is not { } request || !RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return null;
        }

        Run(request);
        return 0;
    }

    [SupportedOSPlatform("windows")]
    private static void Run(HostRequest request)
    {
        ErrorDialogs.Forbid();
        new ProviderHost(new ProviderKeyContainers(), new StorePrivateKeyCheck()).Answer(request, Console.In, Console.Out);
    }
}

/// <summary>Windows's own dialogs about this process.</summary>
[SupportedOSPlatform("windows")]
internal static class ErrorDialogs
{
    private const uint FailCriticalErrors = 0x1; // SEM_FAILCRITICALERRORS
    private const uint NoCrashDialog = 0x2; // SEM_NOGPFAULTERRORBOX
    private const uint NoOpenFileDialog = 0x8000; // SEM_NOOPENFILEERRORBOX

    /// <summary>
    /// From now on, a crash ends the process without Windows Error Reporting asking the user, and a missing DLL or medium is an
    /// error code. Programs that this one starts inherit it.
    /// </summary>
    public static void Forbid() => _ = SetErrorMode(FailCriticalErrors | NoCrashDialog | NoOpenFileDialog);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint SetErrorMode(uint mode);
}
