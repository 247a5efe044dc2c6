using EGovToken.Testing.Sandbox.Cache;
using EGovToken.Testing.Sandbox.Host;
using EGovToken.Testing.Sandbox.Isolation;
using EGovToken.Testing.Sandbox.Root;

namespace EGovToken.Testing.Sandbox.Framework;

/// <summary>
/// A .NET Framework for the sandbox's Windows, where only what ships on Windows needs one: Mono, compiled from Debian's source package.
/// It is made and mounted where it is asked for (README.md).
/// </summary>
public static class FrameworkRuntime
{
    /// <summary>The variable that asks for it, with the value <c>framework</c>.</summary>
    public const string Variable = "EGOVTOKEN_RUNTIME";

    private const string Script = "make-framework.sh";
    private const string Chosen = "framework";
    private const long BytesNeeded = 2L * 1024 * 1024 * 1024;
    private const int LastLines = 30;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromHours(1);
    private static readonly TimeSpan QuestionLimit = TimeSpan.FromMinutes(1);
    private static readonly string[] Files = [Script, "TokenUser.cs"];

    private static string? _folder;

    /// <summary>Whether the product's packages run on it.</summary>
    /// <exception cref="SandboxException">The variable has another value.</exception>
    public static bool IsChosen => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => false,
        Chosen => true,
        var other => throw new SandboxException($"{Variable} is '{other}'; it can be '{Chosen}', or not set."),
    };

    /// <summary>Returns its folder and makes it first if this host has none for the current recipe.</summary>
    /// <param name="progress">Receives lines for people.</param>
    /// <exception cref="SandboxException">It cannot be made.</exception>
    public static string Ensure(IProgress<string>? progress = null)
    {
        // Once in a process, which asks for it with every session.
        if (_folder is null)
        {
            var version = MonoVersion();
            var recipe = RecipeHash.Of([version, .. Files.Select(EmbeddedFile.Hash)]);
            _folder = CachedFolder.Ensure("framework", recipe, folder => Make(folder, version, progress), progress);
        }

        return _folder;
    }

    /// <summary>Shows it, and the assembly that invokes custom actions in it, to a sandbox.</summary>
    internal static void MountIn(Bubblewrap sandbox, IProgress<string>? progress)
    {
        sandbox.Mount(new FolderMount(Ensure(progress), Inside.Framework));
        sandbox.Mount(new FolderMount(BuiltFolder.Named("FrameworkHostFolder"), Inside.FrameworkHost));
    }

    private static void Make(string folder, string version, IProgress<string>? progress)
    {
        HostRequirements.CheckForSpace("Compiling Mono", Path.GetDirectoryName(folder)!, BytesNeeded);
        progress?.Report("Compiling Mono for the sandbox's Windows (about a quarter of an hour, once) …");
        using var work = WorkFolder.Create();
        EmbeddedFile.WriteTo(work.Path, Files);

        var result = HostTool.Run(
            "bash",
            [Path.Combine(work.Path, Script), folder, AptSource.Mirror(), version],
            TimeLimit,
            line => progress?.Report("  " + line));
        if (result.ExitCode != 0)
        {
            var lines = result.StandardError.Trim().Split('\n');
            throw new SandboxException($"Mono could not be compiled: {string.Join('\n', lines.TakeLast(LastLines))}");
        }
    }

    // Those of its assemblies that are the same everywhere are the host's own: the runtime has to be of their version.
    private static string MonoVersion()
    {
        var answer = HostTool.Run("dpkg-query", ["--show", "--showformat", "${source:Version}", "mono-devel"], QuestionLimit);
        return answer.ExitCode == 0
            ? answer.StandardOutput.Trim()
            : throw new SandboxException("Mono is not installed on this host: './test.sh --framework' installs what it is compiled with.");
    }
}
