using System.ComponentModel;
using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

internal sealed class WindowsModule : NativeModule
{
    private const int ErrorBadExeFormat = 0xC1;
    private const int LoadWithAlteredSearchPath = 0x8;

    private readonly IntPtr _handle;

    private WindowsModule(IntPtr handle) => _handle = handle;

    public static WindowsModule Open(string path)
    {
        // With a full path the module's own folder is searched for the libraries that it needs; with any other the flag is undefined.
        bool isFullPath = Path.IsPathRooted(path) && path.Length > 2 && path[1] == Path.VolumeSeparatorChar;
        IntPtr handle = LoadLibraryExA(path, IntPtr.Zero, isFullPath ? LoadWithAlteredSearchPath : 0);
        if (handle != IntPtr.Zero)
        {
            return new WindowsModule(handle);
        }

        throw Marshal.GetLastWin32Error() == ErrorBadExeFormat ? new LibraryArchitectureException() : LastError($"Cannot load {path}");
    }

    public override IntPtr GetFunction(string name)
    {
        IntPtr function = GetProcAddress(_handle, name);
        return function != IntPtr.Zero ? function : throw LastError($"The module does not export {name}");
    }

    public override void Dispose()
    {
        if (!FreeLibrary(_handle))
        {
            throw LastError("Cannot unload the module");
        }
    }

    private static UnmanagedException LastError(string what)
    {
        int error = Marshal.GetLastWin32Error();
        return new UnmanagedException($"{what}: {new Win32Exception(error).Message} (error 0x{error:X8})", error);
    }

    // The ANSI function on purpose: the real package has it too, and refuses a path with characters outside the code page.
    [DllImport("kernel32", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern IntPtr LoadLibraryExA(string path, IntPtr reserved, int flags);

    [DllImport("kernel32", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern IntPtr GetProcAddress(IntPtr module, string name);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool FreeLibrary(IntPtr module);
}
