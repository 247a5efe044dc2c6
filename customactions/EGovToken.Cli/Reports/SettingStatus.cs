using EGovToken.Cli.Output;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Reports;

/// <summary>A setting in force.</summary>
/// <param name="Name">One of <see cref="SettingNames"/>.</param>
/// <param name="Value">Its value; empty when there is none.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record SettingStatus(string Name, string Value, SettingSource Source)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "name", Name },
        { "value", Value },
        { "source", Source == SettingSource.Property ? "option" : Source.ToString().ToLowerInvariant() },
    };
}
