using EGovToken.Testing.TestKit;

namespace EGovToken.PayloadManifests.Tests.Tool;

/// <summary>Runs the built program, as a build does.</summary>
internal static class PayloadManifestsProgram
{
    public static ProgramRun Run(params IEnumerable<string> arguments) =>
        ProgramRun.Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "payload-manifests.dll"), .. arguments]);
}
