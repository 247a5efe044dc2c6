using EGovToken.Testing.TestKit;
using EGovToken.Testing.Toolchain;

namespace EGovToken.PayloadManifests.Tests.Tool;

/// <summary>Runs the build tool's <c>manifest</c>.</summary>
internal static class ManifestCommand
{
    public static ProgramRun Run(params IEnumerable<string> arguments) => BuildTool.Run(["manifest", .. arguments]);
}
