using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Toolchain.Build.Bundles;

namespace EGovToken.Testing.Toolchain.Build;

/// <summary>Builds one MSI or bundle from v4-schema authoring with WiX 3.11 in the sandbox. Errors come in the form that MSBuild knows.</summary>
internal static class Program
{
    private const int Failed = 1;

    private static int Main(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine(CommandLine.Usage);
            return Failed;
        }

        try
        {
            var done = EngineCommand.IsMeantBy(args) ? EngineCommand.Run(args) : new WixBuilder(CommandLine.Parse(args)).Build();
            return done ? 0 : Failed;
        }
        catch (Exception e) when (e is BuildException or SandboxException or IOException or UnauthorizedAccessException)
        {
            // MSBuild takes an error's text from one line.
            Console.WriteLine($"WixBuild : error WIXBUILD: {e.Message.ReplaceLineEndings(" ")}");
            return Failed;
        }
    }
}
