namespace EGovToken.Testing.Sandbox.Host;

/// <summary>A regular file as the kernel knows it.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Inode">The number of what its name leads to: two names with one number are one file.</param>
/// <param name="Changed">When it was last written to, renamed or given to another owner, or its number of names changed. No program can set it.</param>
/// <param name="Modified">When it was last written to, as far as programs leave that as it is.</param>
/// <param name="Size">Its length in bytes.</param>
internal sealed record HostFile(string Path, string Inode, string Changed, string Modified, string Size)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>All regular files below a folder. .NET tells neither inode nor change time; find does.</summary>
    /// <param name="folder">The folder. No name below it holds a line end.</param>
    /// <exception cref="SandboxException">It cannot be read.</exception>
    public static IReadOnlyList<HostFile> Below(string folder)
    {
        var listing = HostTool.Run("find", [folder, "-type", "f", "-printf", @"%i %C@ %T@ %s %p\n"], TimeLimit);
        return listing.ExitCode == 0
            ? [.. listing.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)]
            : throw new SandboxException($"Cannot list {folder}: {listing.Output}");
    }

    private static HostFile Parse(string line)
    {
        var fields = line.Split(' ', 5);
        return new HostFile(fields[4], fields[0], fields[1], fields[2], fields[3]);
    }
}
