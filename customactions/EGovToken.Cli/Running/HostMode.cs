using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Running;

/// <summary>
/// The hidden modes in which this program is the process that the vendor's DLLs are loaded into: the custom actions and its own commands
/// start it (<see cref="TokenHostClient"/>, <see cref="ProviderHostClient"/>), people have no use for it.
/// </summary>
internal static class HostMode
{
    /// <summary>Runs as a host when the arguments say so.</summary>
    /// <returns>The exit code; null when they do not.</returns>
    public static int? TryRun(string[] args)
    {
        var isWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        if (args is [TokenHost.Verb])
        {
            if (isWindows)
            {
                ErrorDialogs.Forbid();
            }

            if (isWindows)
            {
                RunTokenHost(new RegistryPinMemory(new UserProductRegistry()), UserSession.IsActive);
            }
            else
            {
                RunTokenHost(FilePinMemory.OfThisUser, static () => true);
            }

            return 0;
        }

        if (isWindows && HostRequest.TryParse(args) is { } request)
        {
            RunProviderHost(request);
            return 0;
        }

        return null;
    }

    private static void RunTokenHost(IPinMemory memory, Func<bool> isSessionActive)
    {
        // The Ctrl+C is meant for the program that waits for this one, and ends it in its own way.
        Console.CancelKeyPress += static (_, pressed) => pressed.Cancel = true;
        var (input, output) = StandardStreams.TakeAway();
        new TokenHost(input, output, memory) { Prepare = LibraryFolders.Limit, IsSessionActive = isSessionActive }.Answer();
    }

    [SupportedOSPlatform("windows")]
    private static void RunProviderHost(HostRequest request)
    {
        ErrorDialogs.Forbid();
        var (input, output) = StandardStreams.TakeAway();
        new ProviderHost(new ProviderKeyContainers(), new StorePrivateKeyCheck(), new StoreKeySigner()).Answer(request, new StreamReader(input), output);
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

/// <summary>Where this process looks for DLLs that are asked for by their names alone.</summary>
internal static class LibraryFolders
{
    private const uint UserFolders = 0x400; // LOAD_LIBRARY_SEARCH_USER_DIRS
    private const uint SystemFolder = 0x800; // LOAD_LIBRARY_SEARCH_SYSTEM32

    /// <summary>
    /// From now on, System32 and the module's own folder alone: neither the current folder nor those of PATH, which any program may have
    /// added to, nor the one that this program was unpacked to. Windows 8 and later; elsewhere without effect.
    /// </summary>
    /// <param name="module">The module's full path.</param>
    public static void Limit(string module)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || !SetDefaultDllDirectories(SystemFolder | UserFolders))
        {
            return;
        }

        if (Path.GetDirectoryName(module) is { Length: > 0 } folder)
        {
            AddDllDirectory(folder);
        }
    }

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetDefaultDllDirectories(uint folders);

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr AddDllDirectory(string folder);
}
