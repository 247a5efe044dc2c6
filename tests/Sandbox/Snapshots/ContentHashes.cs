using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

using EGovToken.Testing.Sandbox.Host;
using EGovToken.Testing.Sandbox.Prefix;

namespace EGovToken.Testing.Sandbox.Snapshots;

/// <summary>SHA-256 of the files of one prefix, computed again only for files that have been touched since.</summary>
/// <remarks>Touched is what the kernel says: the inode and its change time, which moves with each write and which no program can set.</remarks>
internal sealed class ContentHashes(SharedFiles shared)
{
    private readonly ConcurrentDictionary<string, (HostFile File, string Content)> _known = new(StringComparer.Ordinal);

    /// <summary>Size and SHA-256 of a file, in words.</summary>
    public static string Compute(string path)
    {
        using var file = File.OpenRead(path);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file))}");
    }

    /// <summary>Size and SHA-256 of all regular files below a folder, by path.</summary>
    public IReadOnlyDictionary<string, string> Of(string folder)
    {
        var contents = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(HostFile.Below(folder), file => contents[file.Path] = shared.Contains(file) ? shared.ContentOf(file) : ContentOf(file));
        return contents;
    }

    private string ContentOf(HostFile file)
    {
        if (_known.TryGetValue(file.Path, out var known) && known.File == file)
        {
            return known.Content;
        }

        var content = Compute(file.Path);
        _known[file.Path] = (file, content);
        return content;
    }
}
