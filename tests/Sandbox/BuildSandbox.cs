using EGovToken.Testing.Sandbox.Cache;
using EGovToken.Testing.Sandbox.Host;
using EGovToken.Testing.Sandbox.Isolation;
using EGovToken.Testing.Sandbox.Prefix;
using EGovToken.Testing.Sandbox.Root;
using EGovToken.Testing.Sandbox.Session;

namespace EGovToken.Testing.Sandbox;

/// <summary>Runs Windows console programs as steps of a build: fast, without a screen, on the host's folders at the same paths.</summary>
public static class BuildSandbox
{
    // What Windows programs write to besides the folders they are given; everything else of drive C: is the template, read-only.
    private static readonly string[] ScratchFolders = ["windows/temp", "users/root/AppData/Local"];

    /// <summary>Runs a Windows console program to its end. Any number may run at once; none sees what another left on drive C:.</summary>
    /// <param name="windowsProgramHostPath">The program's path on the host. Its folder is visible read-only.</param>
    /// <param name="arguments">Its arguments. Paths in them must be as Windows sees them: <see cref="ToWindowsPath"/>.</param>
    /// <param name="workingDirectory">The folder to start in, a host path in one of the visible folders.</param>
    /// <param name="readWriteFolders">Host folders that the program may change.</param>
    /// <param name="readOnlyFolders">Host folders that the program may read.</param>
    /// <param name="timeout">How long it may take; then it is killed and run once more.</param>
    /// <param name="progress">Receives lines for people.</param>
    /// <returns>How it ended, whatever its exit code.</returns>
    /// <exception cref="SandboxTimeoutException">It did not end in time, twice.</exception>
    /// <exception cref="SandboxException">The sandbox cannot be made, or Windows cannot start the program.</exception>
    public static ProcessResult Run(
        string windowsProgramHostPath,
        IReadOnlyList<string> arguments,
        string workingDirectory,
        IReadOnlyList<string> readWriteFolders,
        IReadOnlyList<string> readOnlyFolders,
        TimeSpan timeout,
        IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(readWriteFolders);
        ArgumentNullException.ThrowIfNull(readOnlyFolders);
        var program = Path.GetFullPath(windowsProgramHostPath);
        var mounts = Mounts(Path.GetDirectoryName(program)!, readWriteFolders, readOnlyFolders);
        var command = new WindowsCommand(ToWindowsPath(program), arguments)
        {
            WorkingDirectory = ToWindowsPath(workingDirectory),
            TimeLimit = timeout,
        };
        var root = SandboxRoot.Ensure(progress);
        var template = PrefixTemplate.Ensure(progress);
        return SecondTry.IfTimedOut(() => RunOnce(root, template, mounts, command), progress);
    }

    /// <summary>The name that a Windows program in this sandbox has for a path of the host.</summary>
    public static string ToWindowsPath(string hostPath) => Inside.ToWindowsPath(Path.GetFullPath(hostPath));

    private static List<FolderMount> Mounts(string programFolder, IReadOnlyList<string> readWriteFolders, IReadOnlyList<string> readOnlyFolders)
    {
        var writable = readWriteFolders.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. writable.Select(folder => new FolderMount(folder, folder, Writable: true)),
            .. readOnlyFolders.Append(programFolder)
                .Select(Path.GetFullPath)
                .Distinct(StringComparer.Ordinal)
                .Where(folder => !writable.Contains(folder))
                .Select(folder => new FolderMount(folder, folder)),
        ];
    }

    private static ProcessResult RunOnce(string root, string template, IReadOnlyList<FolderMount> mounts, WindowsCommand command)
    {
        using var scratch = WorkFolder.Create();
        var sandbox = new Bubblewrap(root);
        MountPrefix(sandbox, template, Path.Combine(scratch.Path, "prefix"));
        WineDotnetRuntime.MountIn(sandbox);
        foreach (var mount in mounts)
        {
            sandbox.Mount(mount);
        }

        using var session = new SandboxSession(sandbox, Path.Combine(scratch.Path, "session"));
        return session.Run(command);
    }

    // Copying the whole of Windows takes seconds. A build step needs only a registry of its own.
    private static void MountPrefix(Bubblewrap sandbox, string template, string prefix)
    {
        Directory.CreateDirectory(Path.Combine(prefix, "drive_c"));
        foreach (var file in Directory.EnumerateFiles(template))
        {
            FolderTree.Copy(file, Path.Combine(prefix, Path.GetFileName(file)));
        }

        FolderTree.Copy(Path.Combine(template, "dosdevices"), Path.Combine(prefix, "dosdevices"));
        sandbox.Mount(new FolderMount(prefix, Inside.Prefix, Writable: true));
        sandbox.Mount(new FolderMount(Path.Combine(template, "drive_c"), $"{Inside.Prefix}/drive_c"));
        foreach (var folder in ScratchFolders)
        {
            sandbox.MountEmpty($"{Inside.Prefix}/drive_c/{folder}");
        }
    }
}
