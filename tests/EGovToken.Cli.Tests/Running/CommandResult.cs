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

    /// <summary>A text in the JSON.</summary>
    public string? TextAt(string name) => Json.GetProperty(name).GetString();
}
