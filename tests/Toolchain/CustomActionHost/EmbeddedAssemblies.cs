using System.Reflection;
using System.Runtime.Loader;

namespace EGovToken.Testing.CustomActionHost;

/// <summary>
/// Gives .NET the assemblies that this one carries as resources, so that the native library is a single file that leaves
/// nothing behind, as the packed library on Windows is.
/// </summary>
internal static class EmbeddedAssemblies
{
    private static bool _inUse;

    /// <summary>From now on, an assembly that is not found elsewhere is looked for here.</summary>
    public static void Use()
    {
        if (!_inUse)
        {
            AssemblyLoadContext.Default.Resolving += static (context, name) => Load(context, name);
            _inUse = true;
        }
    }

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name)
    {
        using var stream = typeof(EmbeddedAssemblies).Assembly.GetManifestResourceStream($"{name.Name}.dll");
        return stream is null ? null : context.LoadFromStream(stream);
    }
}
