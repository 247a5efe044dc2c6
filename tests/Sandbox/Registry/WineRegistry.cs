namespace EGovToken.Testing.Sandbox.Registry;

/// <summary>The registry of a Windows that is switched off, read from Wine's files.</summary>
public sealed class WineRegistry
{
    private const string LinkTargetRoot = @"\REGISTRY\Machine\";
    private const string LinkValue = "SymbolicLinkValue";

    private static readonly (string File, string Root)[] Files = [("system.reg", "HKLM"), ("user.reg", "HKCU"), ("userdef.reg", @"HKU\.Default")];

    private static readonly (string Long, string Short)[] RootNames =
    [
        ("HKEY_LOCAL_MACHINE", "HKLM"),
        ("HKEY_CURRENT_USER", "HKCU"),
        ("HKEY_USERS", "HKU"),
    ];

    private readonly Dictionary<string, RegistryKey> _keys;
    private readonly Dictionary<string, string> _links;

    private WineRegistry(Dictionary<string, RegistryKey> keys)
    {
        _keys = keys;
        _links = keys.Values
            .Where(key => key.Values.TryGetValue(LinkValue, out var value) && value.Kind == RegistryValueKind.Link)
            .ToDictionary(key => key.Path, key => LinkTarget(key.Values[LinkValue].Text), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All keys. Links are keys of their own; what they lead to is listed once, under its own name.</summary>
    public IReadOnlyCollection<RegistryKey> Keys => _keys.Values;

    /// <summary>Reads a prefix.</summary>
    /// <param name="prefixFolder">The folder that holds system.reg.</param>
    public static WineRegistry Read(string prefixFolder)
    {
        var keys = new Dictionary<string, RegistryKey>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in Files.SelectMany(file => RegistryFileParser.Read(Path.Combine(prefixFolder, file.File), file.Root)))
        {
            keys[key.Path] = key;
        }

        AddParents(keys);
        return new WineRegistry(keys);
    }

    /// <summary>A key, or null. Links are followed: SYSTEM\CurrentControlSet works.</summary>
    /// <param name="path">HKLM\…, HKCU\… or HKU\.Default\…, with short or long names, in any case. 32-bit programs' keys are under Wow6432Node.</param>
    public RegistryKey? FindKey(string path) => _keys.GetValueOrDefault(Resolve(path));

    /// <summary>A value, or null when it or its key does not exist.</summary>
    /// <param name="path">As for <see cref="FindKey"/>.</param>
    /// <param name="name">Its name in any case; empty for the default value.</param>
    public RegistryValue? FindValue(string path, string name) => FindKey(path)?.Values.GetValueOrDefault(name);

    /// <summary>All keys directly or indirectly below a key.</summary>
    public IEnumerable<RegistryKey> KeysBelow(string path)
    {
        var parent = Resolve(path) + '\\';
        return _keys.Values.Where(key => key.Path.StartsWith(parent, StringComparison.OrdinalIgnoreCase));
    }

    // Wine writes a key that holds nothing but other keys only as part of their names.
    private static void AddParents(Dictionary<string, RegistryKey> keys)
    {
        foreach (var path in keys.Keys.ToList())
        {
            for (var parent = ParentOf(path); parent is not null && !keys.ContainsKey(parent); parent = ParentOf(parent))
            {
                keys[parent] = new RegistryKey(parent, new Dictionary<string, RegistryValue>());
            }
        }
    }

    private static string? ParentOf(string path)
    {
        var end = path.LastIndexOf('\\');
        return end < 0 ? null : path[..end];
    }

    private static string LinkTarget(string target)
    {
        return target.StartsWith(LinkTargetRoot, StringComparison.OrdinalIgnoreCase) ? $@"HKLM\{target[LinkTargetRoot.Length..]}" : target;
    }

    private string Resolve(string path)
    {
        foreach (var (longName, shortName) in RootNames)
        {
            if (path.StartsWith(longName + '\\', StringComparison.OrdinalIgnoreCase))
            {
                path = shortName + path[longName.Length..];
            }
        }

        var link = _links.Keys.FirstOrDefault(link => path.StartsWith(link + '\\', StringComparison.OrdinalIgnoreCase));
        return link is null ? path : Resolve(_links[link] + path[link.Length..]);
    }
}
