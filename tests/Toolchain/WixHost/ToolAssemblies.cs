using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace EGovToken.Testing.Toolchain.WixHost;

/// <summary>Loads the tools' assemblies from their folder, and their native library from the host's own.</summary>
internal sealed class ToolAssemblies
{
    private const string NativeLibraryName = "winterop.dll";

    private readonly string _folder;

    public ToolAssemblies(string folder)
    {
        _folder = folder;
        AssemblyLoadContext.Default.Resolving += (_, name) => LoadIfThere($"{name.Name}.dll");
    }

    /// <summary>Loads an assembly by its file name.</summary>
    public Assembly Load(string file)
    {
        // From its file, not from its bytes: the tools look for their companions beside Assembly.Location.
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(_folder, file));
        NativeLibrary.SetDllImportResolver(assembly, ResolveNativeLibrary);
        return assembly;
    }

    private Assembly? LoadIfThere(string file) => File.Exists(Path.Combine(_folder, file)) ? Load(file) : null;

    // The winterop.dll among the tools is an x86 one.
    private static nint ResolveNativeLibrary(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        name == NativeLibraryName ? NativeLibrary.Load(Path.Combine(AppContext.BaseDirectory, NativeLibraryName)) : 0;
}
