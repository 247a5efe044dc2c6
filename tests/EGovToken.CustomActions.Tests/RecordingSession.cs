using EGovToken.Core.Pkcs11;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Tests;

/// <summary>An installation without an installer: keeps properties, and everything that was said.</summary>
internal sealed class RecordingSession : IInstallSession
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    public RecordingSession(params (string Name, string Value)[] properties)
    {
        foreach (var (name, value) in properties)
        {
            SetProperty(name, value);
        }
    }

    public string DeferredData { get; init; } = "";

    public List<string> Lines { get; } = [];

    public List<string> Errors { get; } = [];

    /// <summary>Everything that would end up in a log, a message or a property.</summary>
    public string Everything => string.Join('\n', Lines.Concat(Errors).Concat(_properties.Select(property => property.Value)));

    // Unless a test says otherwise, nobody is there to read a message; deferred actions see no properties at all.
    public string GetProperty(string name) => _properties.GetValueOrDefault(name, name == "UILevel" && DeferredData.Length == 0 ? "2" : "");

    public void SetProperty(string name, string value) => _properties[name] = value;

    /// <summary>The PINs that actions took.</summary>
    public List<PinSecret> Pins { get; } = [];

    public PinSecret TakePin(string name)
    {
        var pin = new PinSecret(GetProperty(name));
        SetProperty(name, "");
        Pins.Add(pin);
        return pin;
    }

    /// <summary>What Windows Installer does at a message, such as telling of a cancellation.</summary>
    public Action<string> AtMessage { get; set; } = static _ => { };

    public void Log(string line)
    {
        Lines.Add(line);
        AtMessage(line);
    }

    public void ShowError(string text)
    {
        Errors.Add(text);
        AtMessage(text);
    }

    /// <summary>The lists on dialogs, by their properties.</summary>
    public Dictionary<string, IReadOnlyList<ListRow>> Lists { get; } = [];

    /// <summary>The dialogs that an action showed by itself.</summary>
    public List<string> Dialogs { get; } = [];

    public void FillList(string property, IReadOnlyList<ListRow> rows) => Lists[property] = rows;

    public void ShowDialog(string name) => Dialogs.Add(name);

    /// <summary>The session that the installer gives a deferred action of this installation.</summary>
    public RecordingSession Deferred(string action) => new() { DeferredData = GetProperty(action) };
}
