using System.Reflection;

namespace EGovToken.Testing.Sandbox;

/// <summary>Folders that the build has laid out for sandboxes; the project file names them.</summary>
internal static class BuiltFolder
{
    /// <summary>The folder of that name, on the host.</summary>
    /// <exception cref="SandboxException">The build has not laid it out.</exception>
    public static string Named(string name)
    {
        var folder = typeof(BuiltFolder).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == name)
            .Value!;
        return Directory.Exists(folder) ? folder : throw new SandboxException($"{folder} does not exist: the build makes it.");
    }
}
