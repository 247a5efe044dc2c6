using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Localization;

namespace EGovToken.Testing.Toolchain.DownLevel.Themes;

/// <summary>A theme's references <c>#(loc.Id)</c>, which follow what becomes of the strings.</summary>
internal static partial class ThemeReferences
{
    /// <summary>The text with the older ids; reports those that WiX 3.11's texts do not have.</summary>
    public static string Older(string text, XObject node, ICollection<Diagnostic> diagnostics) => Reference().Replace(text, match =>
    {
        var id = match.Groups["id"].Value;
        if (ThemeTexts.FindOlderId(id) is { } older)
        {
            return $"#(loc.{older})";
        }

        diagnostics.Report(node, DiagnosticCode.UnknownThemeString, $"The theme string {id} is not among WiX 3.11's.");
        return match.Value;
    });

    [GeneratedRegex(@"#\(loc\.(?<id>[^)]*)\)")]
    private static partial Regex Reference();
}
