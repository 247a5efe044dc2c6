using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace EGovToken.Cli.ProviderHosting;

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
