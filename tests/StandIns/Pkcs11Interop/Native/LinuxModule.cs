using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

internal sealed class LinuxModule : NativeModule
{
    // Not "libdl": that name is there only with development packages; not "libc": glibc before 2.34 has no dlopen in it.
    private const string LoaderLibrary = "libdl.so.2";
    private const int ResolveNow = 2;

    private readonly IntPtr _handle;

    private LinuxModule(IntPtr handle) => _handle = handle;

    public static LinuxModule Open(string path)
    {
        // A name without a slash is looked up along the library path, so there is no file to look into yet.
        if (path.IndexOf('/') >= 0 && File.Exists(path) && ElfHeader.IsForOtherWordSize(path))
        {
            throw new LibraryArchitectureException();
        }

        IntPtr handle = dlopen(path, ResolveNow);
        return handle != IntPtr.Zero ? new LinuxModule(handle) : throw LastError($"Cannot load {path}");
    }

    public override IntPtr GetFunction(string name)
    {
        IntPtr function = dlsym(_handle, name);
        return function != IntPtr.Zero ? function : throw LastError($"The module does not export {name}");
    }

    public override void Dispose()
    {
        if (dlclose(_handle) != 0)
        {
            throw LastError("Cannot unload the module");
        }
    }

    private static UnmanagedException LastError(string what)
    {
        IntPtr detail = dlerror();
        return new UnmanagedException(detail == IntPtr.Zero ? what : $"{what}: {Marshal.PtrToStringAnsi(detail)}");
    }

    [DllImport(LoaderLibrary, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern IntPtr dlopen(string path, int flags);

    [DllImport(LoaderLibrary, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern IntPtr dlsym(IntPtr module, string name);

    [DllImport(LoaderLibrary)]
    private static extern int dlclose(IntPtr module);

    [DllImport(LoaderLibrary)]
    private static extern IntPtr dlerror();
}
