using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

using EGovToken.Testing.Sandbox.Host;

namespace EGovToken.Testing.Sandbox.Snapshots;

/// <summary>SHA-256 of the files of one prefix, computed again only for files that have been touched since.</summary>
/// <remarks>
/// A prefix holds more than a gigabyte, and nearly none of it changes. Touched is what the kernel says: the inode and its change time, which
/// moves with each write, rename or change of owner, and which no program can set.
/// </remarks>
internal sealed class ContentHashes
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (string Stamp, string Content)> _known = new(StringComparer.Ordinal);

    /// <summary>Size and SHA-256 of all regular files below a folder, by path.</summary>
    public IReadOnlyDictionary<string, string> Of(string folder)
    {
        var contents = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(Stamps(folder), file => contents[file.Path] = ContentOf(file.Path, file.Stamp));
        return contents;
    }

    private static IEnumerable<(string Path, string Stamp)> Stamps(string folder)
    {
        // .NET does not tell the change time; find does, one "inode change-time size path" per file. No name on drive C: holds a line end.
        var listing = HostTool.Run("find", [folder, "-type", "f", "-printf", @"%i %C@ %s %p\n"], TimeLimit);
        return listing.StandardOutput
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 4))
            .Select(fields => (Path: fields[3], Stamp: string.Join(' ', fields[..3])));
    }

    private string ContentOf(string path, string stamp)
    {
        if (_known.TryGetValue(path, out var known) && known.Stamp == stamp)
        {
            return known.Content;
        }

        using var file = File.OpenRead(path);
        var content = string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file))}");
        _known[path] = (stamp, content);
        return content;
    }
}
