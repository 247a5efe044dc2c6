using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>Bitness="always32|always64|default" is Win64="no|yes|as the platform" in the older schema.</summary>
internal sealed record BitnessAttribute : AttributeRule
{
    private static readonly XName Win64 = "Win64";

    /// <summary>Win64 as the platform has it.</summary>
    public static string PlatformValue(ProjectOptions options) => options.Architecture == Architecture.X64 ? "yes" : "no";

    public override void Apply(AttributeConversion conversion)
    {
        var translations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["always32"] = "no",
            ["always64"] = "yes",
            ["default"] = PlatformValue(conversion.Project.Options),
        };
        conversion.Target.SetAttributeValue(Win64, conversion.Translate(translations));
    }
}
