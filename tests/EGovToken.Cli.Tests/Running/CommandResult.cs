using System.Text.Json;

namespace EGovToken.Cli.Tests.Running;

/// <summary>How a command ended and what it wrote.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>All that it wrote.</summary>
    public string Text => Output + Errors;

    /// <summary>Its standard output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The outcome's code in the JSON.</summary>
    public string Code => Json.GetProperty("outcome").GetProperty("code").GetString()!;

    /// <summary>A setting's value and source in the JSON.</summary>
    public string Setting(string name)
    {
        var setting = Json.GetProperty("settings").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        return $"{setting.GetProperty("value").GetString()} {setting.GetProperty("source").GetString()}";
    }

    /// <summary>A text in the JSON.</summary>
    public string? TextAt(string name) => Json.GetProperty(name).GetString();
}
