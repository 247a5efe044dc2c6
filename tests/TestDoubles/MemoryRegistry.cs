using EGovToken.Core.Registry;

namespace EGovToken.Testing.TestDoubles;

/// <summary>A registry in memory that keeps keys and values as Windows does: a key exists from its first value on.</summary>
public sealed class MemoryRegistry : IProductRegistry
{
    private readonly SortedDictionary<string, SortedDictionary<string, object>> _keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every value as <c>KEY\NAME=VALUE</c>.</summary>
    public IReadOnlyList<string> Dump() =>
        [.. _keys.SelectMany(key => key.Value.Select(value => $@"{key.Key}\{value.Key}={value.Value}"))];

    public string? GetText(string key, string name) => Get(key, name) as string;

    public byte[]? GetBytes(string key, string name) => Get(key, name) as byte[];

    public void SetText(string key, string name, string value) => Set(key, name, value);

    public void SetBytes(string key, string name, byte[] value) => Set(key, name, value);

    public IReadOnlyList<string> GetSubkeys(string key)
    {
        var prefix = key + @"\";
        return [.. _keys.Keys.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(name => name[prefix.Length..].Split('\\')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    public void DeleteValue(string key, string name)
    {
        if (_keys.TryGetValue(key, out var values))
        {
            values.Remove(name);
        }
    }

    public void DeleteTree(string key)
    {
        foreach (var name in _keys.Keys.Where(name => IsAtOrBelow(name, key)).ToList())
        {
            _keys.Remove(name);
        }
    }

    public void DeleteIfEmpty(string key)
    {
        if (GetSubkeys(key).Count == 0 && _keys.TryGetValue(key, out var values) && values.Count == 0)
        {
            _keys.Remove(key);
        }
    }

    private static bool IsAtOrBelow(string name, string key) =>
        string.Equals(name, key, StringComparison.OrdinalIgnoreCase) || name.StartsWith(key + @"\", StringComparison.OrdinalIgnoreCase);

    private object? Get(string key, string name) => _keys.TryGetValue(key, out var values) && values.TryGetValue(name, out var value) ? value : null;

    private void Set(string key, string name, object value)
    {
        if (!_keys.TryGetValue(key, out var values))
        {
            _keys.Add(key, values = new SortedDictionary<string, object>(StringComparer.OrdinalIgnoreCase));
        }

        values[name] = value;
    }
}
