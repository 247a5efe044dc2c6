using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Host;

/// <summary>
/// The standard streams, through which the PIN comes and the answer goes. The vendor's DLL gets others, that lead nowhere: what it prints does
/// not get into the answer, and programs that it starts can read no PIN. Nor does it hang: the C runtime in a DLL asks Windows what standard
/// input is while it is loaded, and Windows answers about a pipe only when nobody reads it.
/// </summary>
public static class StandardStreams
{
    private const string Kernel = "kernel32.dll";
    private const string CLibrary = "libc.so.6";

    /// <summary>Keeps input and output for this program's own code.</summary>
    public static (Stream Input, TextWriter Output) TakeAway()
    {
        var (input, output) = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? TakeFromWindows() : TakeFromUnix();
        return (
            new FileStream(new SafeFileHandle(input, ownsHandle: false), FileAccess.Read, bufferSize: 1),
            new StreamWriter(new FileStream(new SafeFileHandle(output, ownsHandle: false), FileAccess.Write, bufferSize: 1)));
    }

    [SupportedOSPlatform("windows")]
    private static (IntPtr Input, IntPtr Output) TakeFromWindows()
    {
        var (input, output) = (GetStdHandle(-10), GetStdHandle(-11));
        using var nowhere = ProcessApi.OpenNothing(inherit: false);
        foreach (var number in new[] { -10, -11, -12 })
        {
            using var stream = new SafeFileHandle(GetStdHandle(number), ownsHandle: false);
            ProcessApi.TryInherit(stream, inherit: false);
            SetStdHandle(number, nowhere.DangerousGetHandle());
        }

        // It is the process's from now on.
        nowhere.SetHandleAsInvalid();
        return (input, output);
    }

    private static (IntPtr Input, IntPtr Output) TakeFromUnix()
    {
        const int duplicate = 1030; // F_DUPFD_CLOEXEC (fcntl(2), Linux)
        const int readAndWrite = 2; // O_RDWR
        var (input, output) = (Control(0, duplicate, 3), Control(1, duplicate, 3));
        var nowhere = Open("/dev/null", readAndWrite);
        _ = Replace(nowhere, 0);
        _ = Replace(nowhere, 1);
        return ((IntPtr)input, (IntPtr)output);
    }

    [DllImport(Kernel)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr GetStdHandle(int number);

    [DllImport(Kernel)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetStdHandle(int number, IntPtr handle);

    [DllImport(CLibrary, EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command, int argument);

    [DllImport(CLibrary, EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(string path, int flags);

    [DllImport(CLibrary, EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Replace(int from, int to);
}
