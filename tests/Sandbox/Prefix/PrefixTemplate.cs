using EGovToken.Testing.Sandbox.Cache;
using EGovToken.Testing.Sandbox.Host;
using EGovToken.Testing.Sandbox.Isolation;
using EGovToken.Testing.Sandbox.Root;
using EGovToken.Testing.Sandbox.Session;

namespace EGovToken.Testing.Sandbox.Prefix;

/// <summary>A fresh Windows installation (a Wine prefix) that is copied for each use and never used itself.</summary>
internal static class PrefixTemplate
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    private static readonly string[] Files = ["make-prefix.sh", "used-windows.reg", "warm-up.exe"];

    /// <summary>Returns the template's folder and makes it first if there is none for the current root and recipe.</summary>
    public static string Ensure(IProgress<string>? progress)
    {
        var root = SandboxRoot.Ensure(progress);
        var recipe = RecipeHash.Of([RootRecipe.Hash, .. Files.Select(EmbeddedFile.Hash)]);
        return CachedFolder.Ensure("prefix", recipe, folder => Make(root, folder, progress), progress);
    }

    private static void Make(string root, string folder, IProgress<string>? progress)
    {
        progress?.Report("Making the Windows that sandboxes are copied from (about half a minute, once) …");
        var result = SecondTry.IfTimedOut(() => MakeOnce(root, folder), progress);
        if (result.ExitCode != 0)
        {
            throw new SandboxException($"The sandbox's Windows could not be made (exit code {result.ExitCode}): {result.Output}");
        }
    }

    private static ProcessResult MakeOnce(string root, string folder)
    {
        FolderTree.Delete(folder);
        using var work = WorkFolder.Create();
        EmbeddedFile.WriteTo(work.Path, Files);

        Directory.CreateDirectory(folder);
        var sandbox = new Bubblewrap(root);
        sandbox.Mount(new FolderMount(folder, Inside.Prefix, Writable: true));
        sandbox.Mount(new FolderMount(work.Path, Inside.Session));
        sandbox.SetEnvironment("SCREEN_SIZE", $"{SandboxScreen.Width}x{SandboxScreen.Height}");
        return HostTool.Run("bwrap", sandbox.ToArguments("bash", $"{Inside.Session}/make-prefix.sh"), TimeLimit);
    }
}
