using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>One attribute on its way from the v4 element to the older one.</summary>
/// <param name="Source">The attribute as written.</param>
/// <param name="Target">The older element, already below its parent.</param>
/// <param name="Project">The project that is being converted.</param>
internal sealed record AttributeConversion(XAttribute Source, XElement Target, ProjectConversion Project)
{
    /// <summary>The value, preprocessed.</summary>
    public string Value => Source.Value;

    /// <summary>The attribute's name in the older schema when only the namespace differs.</summary>
    public XName SameName => Namespaces.ToOlder(Source.Name);

    /// <summary>How messages name the attribute.</summary>
    public string DisplayName => $"{Namespaces.Display(Source.Parent!.Name)}/@{Namespaces.Display(Source.Name)}";

    /// <summary>Reports an error at the attribute.</summary>
    public void Report(string code, string message) => Project.Report(Source, code, message);

    /// <summary>Looks the literal value up in a list of translations; reports and returns null when it is not among them.</summary>
    public string? Translate(IReadOnlyDictionary<string, string> translations)
    {
        if (translations.TryGetValue(Source.Value, out var translated))
        {
            return translated;
        }

        ReportUnknownValue(translations.Keys);
        return null;
    }

    /// <summary>Reports that the value is not one of those that the rule lists.</summary>
    public void ReportUnknownValue(IEnumerable<string> known) => Report(
        DiagnosticCode.UnknownValue,
        $"{DisplayName} has the unknown value \"{Source.Value}\"; known are {string.Join(", ", known)}.");
}
