using System.Reflection;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Signing;

/// <summary>Takes a bundle's engine out and puts it back, with the sandbox's toolchain.</summary>
internal static class BundleEngine
{
    public static ProgramRun Detach(string bundle, string engine) => Run("detach-engine", bundle, engine);

    public static ProgramRun Attach(string bundle, string engine) => Run("attach-engine", bundle, engine);

    private static ProgramRun Run(string command, string bundle, string engine) => ProgramRun.Of(
        "dotnet",
        ["exec", Tool("WixBuild"), command, "--host", Tool("WixHost"), "--wix3", Tool("Wix3Folder"), "--bundle", bundle, "--engine", engine],
        limit: Timeout.InfiniteTimeSpan); // It may have to make the sandbox first, and limits each step itself.

    private static string Tool(string name) =>
        typeof(BundleEngine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == name).Value!;
}
