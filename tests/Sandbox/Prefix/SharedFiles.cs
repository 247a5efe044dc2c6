using System.Collections.Concurrent;
using System.Globalization;

using EGovToken.Testing.Sandbox.Host;
using EGovToken.Testing.Sandbox.Snapshots;

namespace EGovToken.Testing.Sandbox.Prefix;

/// <summary>The files of the template that all its copies share: Windows' own programs and libraries, more than a gigabyte.</summary>
/// <remarks>
/// To copy them for each sandbox would keep the disk busy for longer than a test runs. Programs replace such files, they do not write
/// into them; one that does is found by the next snapshot. Small files and the registry are what programs write to: each copy has its own.
/// </remarks>
internal sealed class SharedFiles
{
    private const int SmallestSize = 16 * 1024;

    private static readonly ConcurrentDictionary<string, SharedFiles> Known = new(StringComparer.Ordinal);

    private readonly string _template;
    private readonly Dictionary<string, HostFile> _byInode;
    private readonly ConcurrentDictionary<string, Lazy<string>> _contents = new(StringComparer.Ordinal);

    private SharedFiles(string template)
    {
        _template = template;
        _byInode = HostFile.Below(Path.Combine(template, "drive_c", "windows"))
            .Where(static file => long.Parse(file.Size, CultureInfo.InvariantCulture) >= SmallestSize)
            .ToDictionary(static file => file.Inode, StringComparer.Ordinal);
    }

    /// <summary>The shared files of a template.</summary>
    /// <param name="template">Its folder.</param>
    public static SharedFiles Of(string template) => Known.GetOrAdd(template, static template => new SharedFiles(template));

    /// <summary>Copies the template or what came of a copy of it, the shared files as links.</summary>
    /// <param name="source">The folder to copy.</param>
    /// <param name="destination">The folder to make, in the template's file system.</param>
    public void Copy(string source, string destination)
    {
        FolderTree.Link(source, destination);
        foreach (var file in HostFile.Below(destination).Where(file => !Contains(file)))
        {
            var own = file.Path + ".own";
            File.Copy(file.Path, own);
            File.Move(own, file.Path, overwrite: true);
        }
    }

    /// <summary>Whether a file of a copy is a shared one.</summary>
    public bool Contains(HostFile file) => _byInode.ContainsKey(file.Inode);

    /// <summary>What a shared file holds, as <see cref="ContentHashes"/> writes it.</summary>
    /// <exception cref="SandboxException">A program has written into it.</exception>
    public string ContentOf(HostFile file)
    {
        var original = _byInode[file.Inode];
        if ((file.Modified, file.Size) != (original.Modified, original.Size))
        {
            throw new SandboxException(
                $"A program has written into {file.Path}, which all sandboxes share, instead of replacing it. Remove {_template}; it is made anew.");
        }

        return _contents.GetOrAdd(file.Inode, _ => new Lazy<string>(() => ContentHashes.Compute(original.Path))).Value;
    }
}
