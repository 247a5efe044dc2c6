using System.Reflection;

namespace EGovToken.Testing.VirtualToken.Tests;

/// <summary>The module that the build made for Linux.</summary>
internal static class LinuxModule
{
    /// <summary>Where it is.</summary>
    public static string Path { get; } = typeof(LinuxModule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "LinuxModule").Value!;
}
