using System.Globalization;

namespace EGovToken.Testing.Sandbox.Isolation;

/// <summary>Composes a bwrap command: which parts of the host a sandbox sees, and nothing else of it.</summary>
internal sealed class Bubblewrap
{
    // Debian's merged layout. The root itself is bwrap's own empty one, so that a folder can be mounted at any path.
    private static readonly string[] RootFolders = ["usr", "etc"];
    private static readonly string[] RootLinks = ["bin", "sbin", "lib", "lib32", "lib64"];

    private readonly string _root;
    private readonly List<FolderMount> _mounts = [];
    private readonly List<string> _emptyFolders = [];
    private readonly List<SmallFolder> _smallFolders = [];
    private readonly SortedDictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        ["HOME"] = Inside.Home,
        ["PATH"] = "/usr/bin:/bin",
        ["LANG"] = "C.UTF-8",
        ["WINEPREFIX"] = Inside.Prefix,
        ["WINEDEBUG"] = "-all",

        // Wine would copy every shortcut and file association to the Unix desktop as well.
        ["WINEDLLOVERRIDES"] = "winemenubuilder.exe=d",
    };

    /// <param name="root">The folder of the sandbox root.</param>
    public Bubblewrap(string root) => _root = root;

    /// <summary>Shows a folder of the host.</summary>
    public void Mount(FolderMount mount) => _mounts.Add(mount);

    /// <summary>Puts an empty folder in memory over a path that a mount shows.</summary>
    public void MountEmpty(string insideFolder) => _emptyFolders.Add(insideFolder);

    /// <summary>Puts a folder that is nearly full over a path that a mount shows.</summary>
    public void MountSmall(SmallFolder folder) => _smallFolders.Add(folder);

    /// <summary>Sets a variable for everything that runs inside.</summary>
    public void SetEnvironment(string name, string value) => _environment[name] = value;

    /// <summary>The arguments for bwrap that start a program in this sandbox.</summary>
    public IReadOnlyList<string> ToArguments(params IEnumerable<string> program)
    {
        // No network, no process of the host in sight, and an end for all of it when the starter ends.
        List<string> arguments = ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--die-with-parent", "--clearenv"];
        arguments.AddRange(_environment.SelectMany(variable => new[] { "--setenv", variable.Key, variable.Value }));
        arguments.AddRange(RootFolders.SelectMany(folder => new[] { "--ro-bind", Path.Combine(_root, folder), "/" + folder }));
        arguments.AddRange(RootLinks.SelectMany(link => new[] { "--symlink", "usr/" + link, "/" + link }));
        arguments.AddRange(["--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--tmpfs", "/run", "--dir", "/var/tmp", "--dir", Inside.Home]);

        // A folder inside another must be mounted after it, or it would be hidden.
        arguments.AddRange(_mounts
            .OrderBy(mount => mount.InsideFolder.Length)
            .SelectMany(mount => new[] { mount.Writable ? "--bind" : "--ro-bind", mount.HostFolder, mount.InsideFolder }));
        arguments.AddRange(_emptyFolders.SelectMany(folder => new[] { "--tmpfs", folder }));
        arguments.AddRange(_smallFolders.SelectMany(folder =>
            new[] { "--size", folder.Bytes.ToString(CultureInfo.InvariantCulture), "--tmpfs", folder.InsideFolder }));
        arguments.Add("--");
        arguments.AddRange(program);
        return arguments;
    }
}
