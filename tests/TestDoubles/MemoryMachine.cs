using EGovToken.Core.Settings;

namespace EGovToken.Testing.TestDoubles;

/// <summary>An installation for everybody, in memory; there is none at first.</summary>
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
