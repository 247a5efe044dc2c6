using EGovToken.Testing.Sandbox.Cache;
using EGovToken.Testing.Sandbox.Host;

namespace EGovToken.Testing.Sandbox.Root;

/// <summary>The file system that every sandbox runs on: Debian's minimum with Wine in two architectures, a screen and its tools.</summary>
public static class SandboxRoot
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(30);

    /// <summary>Returns the root's folder and makes it first if this host has none for the current recipe.</summary>
    /// <param name="progress">Receives lines for people: making takes minutes.</param>
    /// <exception cref="SandboxException">It cannot be made: no rights, no tools, no disk space, no package source.</exception>
    public static string Ensure(IProgress<string>? progress = null)
    {
        HostRequirements.CheckForRunning();
        return CachedFolder.Ensure("root", RootRecipe.Hash, folder => Make(folder, progress), progress);
    }

    private static void Make(string folder, IProgress<string>? progress)
    {
        HostRequirements.CheckForMaking(Path.GetDirectoryName(folder)!);
        var source = AptSource.MainSuiteLine();
        progress?.Report("Making the sandbox root (about two minutes, once) …");
        var result = HostTool.Run(
            "mmdebstrap",
            [
                "--variant=minbase",
                $"--architectures={RootRecipe.Architectures}",
                $"--include={string.Join(',', RootRecipe.Packages)}",
                .. RootRecipe.UnpackingOptions.Select(static option => $"--dpkgopt={option}"),
                RootRecipe.Suite,
                folder,
                source,
            ],
            TimeLimit,
            line => ReportStep(line, progress));
        if (result.ExitCode != 0)
        {
            throw new SandboxException($"The sandbox root could not be made from '{source}'. mmdebstrap said:\n{result.StandardError.Trim()}");
        }

        if (Emulator.IsNeeded)
        {
            progress?.Report("  this kernel runs no 32-bit programs: they will be emulated");
            Emulator.AddTo(folder);
        }
    }

    // mmdebstrap marks its steps with "I: "; the rest is what apt and dpkg say.
    private static void ReportStep(string line, IProgress<string>? progress)
    {
        if (line.StartsWith("I: ", StringComparison.Ordinal))
        {
            progress?.Report("  " + line[3..]);
        }
    }
}
