using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Sandbox.Framework;
using EGovToken.Testing.Sandbox.Root;
using EGovToken.Testing.Toolchain.Build.Bundles;

namespace EGovToken.Testing.Toolchain.Build;

/// <summary>Builds one MSI or bundle from v4-schema authoring with WiX 3.11 in the sandbox. Errors come in the form that MSBuild knows.</summary>
internal static class Program
{
    private const int Failed = 1;

    // "prepare" makes the sandbox's root alone: it takes minutes on a fresh machine, and other things compile meanwhile. "prepare framework"
    // makes the other runtime, which only some tests need.
    private static bool Run(string[] args)
    {
        switch (args)
        {
            case ["prepare"]:
                SandboxRoot.Ensure(new Announcements());
                return true;
            case ["prepare", "framework"]:
                FrameworkRuntime.Ensure(new Announcements());
                return true;
        }

        return EngineCommand.IsMeantBy(args) ? EngineCommand.Run(args) : new WixBuilder(CommandLine.Parse(args)).Build();
    }

    private static int Main(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine(CommandLine.Usage);
            return Failed;
        }

        try
        {
            return Run(args) ? 0 : Failed;
        }
        catch (Exception e) when (e is BuildException or SandboxException or IOException or UnauthorizedAccessException)
        {
            // MSBuild takes an error's text from one line.
            Console.WriteLine($"WixBuild : error WIXBUILD: {e.Message.ReplaceLineEndings(" ")}");
            return Failed;
        }
    }
}
