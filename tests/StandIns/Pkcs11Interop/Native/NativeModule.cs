using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

/// <summary>A library loaded into the process; disposing unloads it.</summary>
internal abstract class NativeModule : IDisposable
{
    /// <exception cref="UnmanagedException">The system did not load the file.</exception>
    /// <exception cref="LibraryArchitectureException">The file is for another architecture.</exception>
    public static NativeModule Load(string path)
    {
        if (string.IsNullOrEmpty(path))
        {
            throw new DllNotFoundException("No path was given, and no PKCS#11 module is linked into this process.");
        }

        return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? WindowsModule.Open(path) : LinuxModule.Open(path);
    }

    /// <exception cref="UnmanagedException">The library does not export it.</exception>
    public abstract IntPtr GetFunction(string name);

    public abstract void Dispose();
}
