using System.Diagnostics;
using System.Reflection;

namespace EGovToken.Testing.Toolchain.Tests.RoundTrip;

/// <summary>Runs WixBuild on a test's project.</summary>
/// <param name="ExitCode">0 when the output was made.</param>
/// <param name="Output">Everything that it printed.</param>
internal sealed record WixBuildRun(int ExitCode, string Output)
{
    /// <summary>Builds a project's sources into a file in its folder.</summary>
    public static WixBuildRun Build(AuthoringProject project, string output, params IEnumerable<string> moreArguments) => Start(
        "dotnet",
        [
            "exec", Tool("WixBuild"), "--host", Tool("WixHost"), "--wix3", Tool("Wix3Folder"), "--project", project.Folder,
            "--output", Path.Combine(project.Folder, output), "--intermediate", Path.Combine(project.Folder, "obj"),
            .. project.Sources, .. moreArguments,
        ]);

    /// <summary>Runs any program and waits for its end.</summary>
    public static WixBuildRun Start(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new WixBuildRun(process.ExitCode, output + errors.Result);
    }

    private static string Tool(string name) =>
        typeof(WixBuildRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == name).Value!;
}
