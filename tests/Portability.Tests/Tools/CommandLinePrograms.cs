using EGovToken.Testing.TestKit;

namespace EGovToken.Portability.Tests.Tools;

/// <summary>The builds of the command line that this machine can run.</summary>
internal static class CommandLinePrograms
{
    /// <summary>What ships, for the .NET Framework.</summary>
    public static string ForMono { get; } = PathOf("net472", "egovtoken.exe");

    /// <summary>The same sources for .NET.</summary>
    public static string ForDotnet { get; } = PathOf("net9.0", "win-x64", "egovtoken.dll");

    /// <summary>Lets them load modules: where the library "libdl" is (TestKit/native/Libdl.targets).</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = Path.Combine(Repository.Artifacts, "libdl") };

    private static string PathOf(params string[] parts) => Repository.PathOf(
        ["customactions", "EGovToken.Cli", "bin", Path.GetFileName(Repository.Artifacts), .. parts]);
}
