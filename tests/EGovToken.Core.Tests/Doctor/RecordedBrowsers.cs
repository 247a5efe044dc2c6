using EGovToken.Core.Windows;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>A PC's registry and files, as far as browsers and their policies are in them.</summary>
internal sealed class RecordedBrowsers : IBrowserSources
{
    public const string Firefox = @"C:\Program Files\Mozilla Firefox\firefox.exe";
    public const string Chrome = @"C:\Program Files\Google\Chrome\Application\chrome.exe";
    public const string Edge = @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe";

    private readonly List<(RegistryPlace Place, string Key, string Name, object Value)> _values = [];

    /// <summary>All three, as their set-ups register them.</summary>
    public RecordedBrowsers()
    {
        Set(RegistryPlace.Machine, @"Software\Microsoft\Windows\CurrentVersion\App Paths\chrome.exe", "", Chrome);
        Set(RegistryPlace.Machine32, @"Software\Microsoft\Windows\CurrentVersion\App Paths\msedge.exe", "", Edge);
        Set(RegistryPlace.Machine, @"Software\Clients\StartMenuInternet\Firefox-308046B0AF4A39CB\shell\open\command", "", $"\"{Firefox}\" -osint");
    }

    public Dictionary<string, string> Files { get; } = [];

    public Dictionary<string, Version> Programs { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        [Edge] = new(140, 0),
        [Chrome] = new(140, 0),
        [Firefox] = new(140, 0),
    };

    /// <summary>What goes wrong when a file is read; null for nothing.</summary>
    public Exception? FileFault { get; set; }

    public static RecordedBrowsers Only(string program)
    {
        var browsers = new RecordedBrowsers();
        foreach (var other in browsers.Programs.Keys.Where(other => other != program).ToList())
        {
            browsers.Programs.Remove(other);
        }

        return browsers;
    }

    public RecordedBrowsers Set(RegistryPlace place, string key, string name, object value)
    {
        _values.Add((place, key, name, value));
        return this;
    }

    public IReadOnlyDictionary<string, object> ReadValues(RegistryPlace place, string key) => _values
        .Where(value => value.Place == place && value.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(static value => value.Name, static value => value.Value, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> ReadSubKeys(RegistryPlace place, string key) =>
    [
        .. _values
            .Where(value => value.Place == place && value.Key.StartsWith($@"{key}\", StringComparison.OrdinalIgnoreCase))
            .Select(value => value.Key[(key.Length + 1)..].Split('\\')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    public string? ReadFile(string path) => FileFault is null ? Files.GetValueOrDefault(path) : throw FileFault;

    public Version? FindVersion(string program) => Programs.GetValueOrDefault(program);
}
