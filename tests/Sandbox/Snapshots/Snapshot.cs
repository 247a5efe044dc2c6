using EGovToken.Testing.Sandbox.Certificates;
using EGovToken.Testing.Sandbox.Host;
using EGovToken.Testing.Sandbox.Registry;

namespace EGovToken.Testing.Sandbox.Snapshots;

/// <summary>Everything that a Windows holds at one moment: files with their content, folders, links, registry, certificates, programs left running.</summary>
public sealed class Snapshot
{
    private readonly IReadOnlyDictionary<(ItemKind Kind, string Name), string> _items;

    private Snapshot(IReadOnlyDictionary<(ItemKind Kind, string Name), string> items) => _items = items;

    /// <summary>How many items it holds.</summary>
    public int Count => _items.Count;

    /// <summary>Takes a snapshot of a prefix whose Windows is off.</summary>
    /// <param name="prefixFolder">The folder that holds system.reg and drive_c.</param>
    /// <param name="hashes">What is known of the files' contents from earlier snapshots.</param>
    /// <param name="leftRunning">The command lines of the programs that had to be ended before.</param>
    internal static Snapshot Take(string prefixFolder, ContentHashes hashes, IEnumerable<string> leftRunning)
    {
        var items = new Dictionary<(ItemKind Kind, string Name), string>();
        AddFiles(items, Path.Combine(prefixFolder, "drive_c"), "C:", hashes);
        AddFiles(items, Path.Combine(prefixFolder, "dosdevices"), "dosdevices", hashes);
        var registry = WineRegistry.Read(prefixFolder);
        AddRegistry(items, registry);
        AddCertificates(items, registry);
        foreach (var commandLine in leftRunning)
        {
            items[(ItemKind.Process, commandLine)] = string.Empty;
        }

        return new Snapshot(items);
    }

    /// <summary>Finds what differs, in the order of names, leaving out what Wine does by itself.</summary>
    public static IReadOnlyList<SnapshotChange> Compare(Snapshot before, Snapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. before._items.Keys.Union(after._items.Keys)
                .Select(item => Compare(item, before._items.GetValueOrDefault(item), after._items.GetValueOrDefault(item)))
                .OfType<SnapshotChange>()
                .Where(change => !WineNoise.Explains(change))
                .OrderBy(change => change.Item)
                .ThenBy(change => change.Name, StringComparer.Ordinal),
        ];
    }

    private static SnapshotChange? Compare((ItemKind Kind, string Name) item, string? before, string? after)
    {
        return (before, after) switch
        {
            (null, not null) => new SnapshotChange(ChangeKind.Added, item.Kind, item.Name, before, after),
            (not null, null) => new SnapshotChange(ChangeKind.Removed, item.Kind, item.Name, before, after),
            _ when before != after => new SnapshotChange(ChangeKind.Changed, item.Kind, item.Name, before, after),
            _ => null,
        };
    }

    private static void AddFiles(Dictionary<(ItemKind Kind, string Name), string> items, string folder, string name, ContentHashes hashes)
    {
        var contents = hashes.Of(folder);
        foreach (var entry in FolderTree.Entries(folder))
        {
            var path = $@"{name}\{Path.GetRelativePath(folder, entry.FullName).Replace('/', '\\')}";
            var (kind, content) = entry switch
            {
                { LinkTarget: { } target } => (ItemKind.Link, $"to {target}"),
                FileInfo => (ItemKind.File, contents.GetValueOrDefault(entry.FullName, "no regular file")),
                _ => (ItemKind.Folder, string.Empty),
            };
            items[(kind, path)] = content;
        }
    }

    private static void AddRegistry(Dictionary<(ItemKind Kind, string Name), string> items, WineRegistry registry)
    {
        foreach (var key in registry.Keys)
        {
            items[(ItemKind.RegistryKey, key.Path)] = string.Empty;
            foreach (var value in key.Values.Values)
            {
                items[(ItemKind.RegistryValue, $"{key.Path} → {(value.Name.Length == 0 ? "(default)" : value.Name)}")] = value.Content;
            }
        }
    }

    private static void AddCertificates(Dictionary<(ItemKind Kind, string Name), string> items, WineRegistry registry)
    {
        foreach (var certificate in CertificateStores.Read(registry))
        {
            var name = $@"{certificate.Location}\{certificate.Store}: {certificate.Subject} ({certificate.Thumbprint})";
            items[(ItemKind.Certificate, name)] = certificate.KeyProvider is { } key ? $"key '{key.Container}' in '{key.Provider}'" : string.Empty;
        }
    }
}
