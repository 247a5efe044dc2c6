using System.Reflection;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Toolchain;

/// <summary>The build tool, run as a build runs it. Each test project that imports BuildToolForTests.targets compiles this.</summary>
internal static class BuildTool
{
    /// <summary>The tool's assembly.</summary>
    public static string Assembly { get; } = typeof(BuildTool).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "BuildTool").Value!;

    /// <summary>Runs a command of it to its end.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    public static ProgramRun Run(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        ProgramRun.Of("dotnet", ["exec", Assembly, .. arguments], environment);
}
