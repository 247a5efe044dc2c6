using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;

namespace EGovToken.Testing.TestKit;

/// <summary>A registry in memory that keeps keys and values as Windows does: a key exists from its first value on.</summary>
public sealed class MemoryRegistry : IProductRegistry
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every value as <c>KEY\NAME=VALUE</c>.</summary>
    public IReadOnlyList<string> Dump() =>
        [.. _keys.SelectMany(key => key.Value.Select(value => $@"{key.Key}\{value.Key}={value.Value}"))];

    /// <summary>What happens just before a value is written or deleted.</summary>
    public Action BeforeChange { get; set; } = static () => { };

    public string? GetText(string key, string name) =>
        _keys.TryGetValue(key, out var values) && values.TryGetValue(name, out var value) ? value : null;

    public void SetText(string key, string name, string value)
    {
        BeforeChange();
        if (!_keys.TryGetValue(key, out var values))
        {
            _keys.Add(key, values = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        }

        values[name] = value;
    }

    public IReadOnlyList<string> GetNames(string key) => _keys.TryGetValue(key, out var values) ? [.. values.Keys] : [];

    public void MoveValue(string key, string name, string toKey, string toName)
    {
        if (GetText(key, name) is { } value)
        {
            SetText(toKey, toName, value);
            DeleteValue(key, name);
        }
    }

    public void DeleteValue(string key, string name)
    {
        BeforeChange();
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
        if (!_keys.Keys.Any(name => name.StartsWith(key + @"\", StringComparison.OrdinalIgnoreCase)) && GetNames(key).Count == 0)
        {
            _keys.Remove(key);
        }
    }

    private static bool IsAtOrBelow(string name, string key) =>
        string.Equals(name, key, StringComparison.OrdinalIgnoreCase) || name.StartsWith(key + @"\", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Policies in memory.</summary>
public sealed class MemoryPolicies(params (string Name, string Value)[] policies) : IPolicies
{
    public string? Find(string name) =>
        policies.FirstOrDefault(policy => string.Equals(policy.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>A per-machine installation, in memory; there is none at first.</summary>
public sealed class MemoryMachine : IMachineInstallation
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);

    public bool IsInstalled { get; private set; }

    /// <summary>Installs it with properties.</summary>
    public void Install(params (string Name, string Value)[] properties)
    {
        IsInstalled = true;
        foreach (var (name, value) in properties)
        {
            _properties[name] = value;
        }
    }

    /// <summary>Uninstalls it.</summary>
    public void Uninstall()
    {
        IsInstalled = false;
        _properties.Clear();
    }

    public string? Find(string name) => _properties.GetValueOrDefault(name);
}

/// <summary>The user's own installation, in memory.</summary>
public sealed class MemoryUserPackage : IUserPackage
{
    /// <summary>The products that are installed.</summary>
    public List<string> Products { get; } = [];

    /// <summary>How often the installer is still found at work.</summary>
    public int AsksAtWork { get; set; }

    /// <summary>What it has done when it is not any more.</summary>
    public Action AfterWork { get; set; } = static () => { };

    public bool IsInstallerAtWork
    {
        get
        {
            if (AsksAtWork > 0)
            {
                AsksAtWork--;
                return true;
            }

            AfterWork();
            return false;
        }
    }

    /// <summary>What the installer ends with; products go with 0 only.</summary>
    public int ExitCode { get; set; }

    public IReadOnlyList<string> FindProducts() => [.. Products];

    public int Uninstall(string product)
    {
        if (ExitCode == 0)
        {
            Products.Remove(product);
        }

        return ExitCode;
    }
}
