using System.Text.RegularExpressions;

namespace EGovToken.Distribution.Tests.Proof;

/// <summary>A registry for scripts: keys by their full names, values by theirs.</summary>
public sealed class StandInRegistry
{
    private readonly SortedDictionary<string, Dictionary<string, object>> _keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a value, and makes its key.</summary>
    public void Set(string key, string name, object value)
    {
        if (!_keys.TryGetValue(key, out var values))
        {
            _keys[key] = values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        }

        values[name] = value;
    }

    /// <summary>A value, or null.</summary>
    public object? Value(string key, string name) => _keys.TryGetValue(key, out var values) ? values.GetValueOrDefault(name) : null;

    /// <summary>Removes a value.</summary>
    public void RemoveValue(string key, string name) => _keys[key].Remove(name);

    /// <summary>Removes a key with everything below.</summary>
    public void Remove(string key)
    {
        foreach (var name in _keys.Keys.Where(name => IsIn(key, name)).ToList())
        {
            _keys.Remove(name);
        }
    }

    /// <summary>Whether there is such a key; an asterisk at the end stands for any rest of a name.</summary>
    public bool Exists(string key) => _keys.Keys.Any(name =>
        IsIn(key, name) || Regex.IsMatch(name, "^" + Regex.Escape(key).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase));

    /// <summary>The key as a script sees it, or null.</summary>
    public StandInKey? Open(string key) => Exists(key) ? new StandInKey(this, key) : null;

    internal string[] ValueNames(string key) => _keys.TryGetValue(key, out var values) ? [.. values.Keys] : [];

    internal string[] SubKeyNames(string key) =>
        [.. _keys.Keys.Where(name => IsIn(key, name) && name.Length > key.Length).Select(name => name[(key.Length + 1)..].Split('\\')[0]).Distinct()];

    private static bool IsIn(string key, string name) =>
        name.Equals(key, StringComparison.OrdinalIgnoreCase) || name.StartsWith(key + '\\', StringComparison.OrdinalIgnoreCase);
}

/// <summary>What Get-Item gives for a key, as far as scripts look.</summary>
public sealed class StandInKey(StandInRegistry registry, string name)
{
    public string[] GetValueNames() => registry.ValueNames(name);

    public string[] GetSubKeyNames() => registry.SubKeyNames(name);

    public object? GetValue(string value) => registry.Value(name, value);

    public object? GetValue(string value, object? otherwise, object options) => registry.Value(name, value) ?? otherwise;

    public string GetValueKind(string value) => registry.Value(name, value) is int ? "DWord" : "String";
}
