using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Variable/@Type.</summary>
/// <remarks>
/// Burn 3.11's string variables are what the v4 schema calls "formatted": a [Reference] in the initial value is expanded when it is used.
/// The v4 "string", which is taken literally, means the same only while there is nothing to expand.
/// </remarks>
internal sealed record VariableTypeAttribute : AttributeRule
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["formatted"] = "string",
        ["numeric"] = "numeric",
        ["string"] = "string",
        ["version"] = "version",
    };

    public override void Apply(AttributeConversion conversion)
    {
        var initial = conversion.Source.Parent!.Attribute("Value")?.Value ?? string.Empty;
        if (conversion.Source.Value == "string" && initial.Contains('[', StringComparison.Ordinal))
        {
            conversion.Report(
                DiagnosticCode.NoCounterpart,
                $"{conversion.DisplayName}=\"string\" has no counterpart in WiX 3.11, which would expand the brackets in \"{initial}\".");
        }

        conversion.Target.SetAttributeValue(conversion.SameName, conversion.Translate(Types));
    }
}
