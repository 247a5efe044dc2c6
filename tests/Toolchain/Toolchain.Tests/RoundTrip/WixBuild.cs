using System.Reflection;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Toolchain.Tests.RoundTrip;

/// <summary>Runs WixBuild on a test's project.</summary>
internal static class WixBuild
{
    /// <summary>Builds a project's sources into a file in its folder.</summary>
    public static ProgramRun Run(AuthoringProject project, string output, params IEnumerable<string> moreArguments) => ProgramRun.Of(
        "dotnet",
        [
            "exec", Tool("WixBuild"), "--host", Tool("WixHost"), "--wix3", Tool("Wix3Folder"), "--project", project.Folder,
            "--output", Path.Combine(project.Folder, output), "--intermediate", Path.Combine(project.Folder, "obj"),
            .. project.Sources, .. moreArguments,
        ],
        limit: Timeout.InfiniteTimeSpan); // It may have to make the sandbox first, and limits each step itself.

    private static string Tool(string name) =>
        typeof(WixBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == name).Value!;
}
