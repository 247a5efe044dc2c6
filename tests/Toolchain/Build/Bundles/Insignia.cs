using EGovToken.Testing.Sandbox;

namespace EGovToken.Testing.Toolchain.Build.Bundles;

/// <summary>WiX 3.11's tool that takes bundles apart for signing, run in the sandbox.</summary>
/// <param name="host">WixHost.exe.</param>
/// <param name="wix3">The folder of the WiX 3.11 tools.</param>
internal sealed class Insignia(string host, string wix3)
{
    private const string Tool = "insignia.exe";
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    /// <summary>Writes a bundle's engine to a file of its own.</summary>
    public bool Detach(string bundle, string engine) =>
        Run(bundle, engine, ["-ib", BuildSandbox.ToWindowsPath(bundle), "-o", BuildSandbox.ToWindowsPath(engine)]);

    /// <summary>Puts an engine in the place of a bundle's own; the containers stay.</summary>
    public bool Attach(string engine, string bundle) => Run(
        bundle,
        engine,
        ["-ab", BuildSandbox.ToWindowsPath(engine), BuildSandbox.ToWindowsPath(bundle), "-o", BuildSandbox.ToWindowsPath(bundle)]);

    private bool Run(string bundle, string engine, IReadOnlyList<string> arguments)
    {
        var folder = Path.GetDirectoryName(bundle)!;
        var result = BuildSandbox.Run(
            host,
            [BuildSandbox.ToWindowsPath(wix3), Tool, "-nologo", .. arguments],
            folder,
            readWriteFolders: [folder, Path.GetDirectoryName(engine)!],
            readOnlyFolders: [wix3],
            TimeLimit);
        new ToolMessages([]).Print(Tool, result);
        return result.ExitCode == 0;
    }
}
