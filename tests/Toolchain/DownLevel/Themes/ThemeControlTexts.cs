using System.Collections.Frozen;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Themes;

/// <summary>
/// The text of a control. WiX 5 chooses among several by the action (<c>WixBundleAction = 6</c>); WiX 3.11 has a header of its own, known
/// by its name, for each of three actions, and a general one for the others.
/// </summary>
/// <param name="source">The control in WiX 5's schema.</param>
/// <param name="page">The name of its page.</param>
/// <param name="diagnostics">Receives errors.</param>
internal sealed class ThemeControlTexts(XElement source, string page, ICollection<Diagnostic> diagnostics)
{
    private static readonly XName Text = Namespaces.Theme + "Text";

    // WiX 5's numbers; empty where 3.11 shows its general header.
    private static readonly FrozenDictionary<string, string> Actions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["WixBundleAction = 2"] = string.Empty,
        ["WixBundleAction = 3"] = string.Empty,
        ["WixBundleAction = 4"] = "Uninstall",
        ["WixBundleAction = 5"] = string.Empty,
        ["WixBundleAction = 6"] = "Install",
        ["WixBundleAction = 7"] = string.Empty,
        ["WixBundleAction = 8"] = "Repair",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private List<XElement> Conditional => [.. source.Elements(Text).Where(text => text.Attribute("Condition") is not null)];

    /// <summary>Gives the converted control its text, and returns it with the controls that stand in for its other texts.</summary>
    public IReadOnlyList<XElement> Fill(XElement converted)
    {
        foreach (var text in source.Elements(Text))
        {
            KnownAttributes.Copy(text, new XElement(text.Name), ["Condition"], diagnostics);
        }

        List<XElement> controls = [converted];
        if (Conditional.Count > 0)
        {
            AddHeaders(controls);
        }

        if (General() is { Length: > 0 } general)
        {
            converted.Add(new XText(ThemeReferences.Older(general, source, diagnostics)));
        }

        return controls;
    }

    private string General()
    {
        var own = string.Concat(source.Nodes().OfType<XText>().Select(text => text.Value)).Trim();
        var child = source.Elements(Text).Where(text => text.Attribute("Condition") is null).ToList();
        if (child.Count + (own.Length > 0 ? 1 : 0) > 1)
        {
            diagnostics.Report(source, DiagnosticCode.UnexpectedText, $"{source.Name.LocalName} has more than one text without a condition.");
        }

        return child.Count > 0 ? child[0].Value : own;
    }

    private void AddHeaders(List<XElement> controls)
    {
        var name = source.Attribute("Name")?.Value;
        var isHeader = name is null && page is "Success" or "Failure";
        if (isHeader)
        {
            controls[0].SetAttributeValue("Name", page + "Header");
            controls[0].SetAttributeValue("HideWhenDisabled", "yes");
        }

        foreach (var text in Conditional)
        {
            var condition = text.Attribute("Condition")!;
            if (!Actions.TryGetValue(condition.Value, out var action) || !(isHeader || name is "SuccessRestartText"))
            {
                diagnostics.Report(condition, DiagnosticCode.UnknownValue, $"WiX 3.11 shows this text not on the condition \"{condition.Value}\".");
            }
            else if (isHeader && action.Length > 0)
            {
                var header = new XElement(controls[0].Name, controls[0].Attributes(), new XText(ThemeReferences.Older(text.Value, text, diagnostics)));
                header.SetAttributeValue("Name", page + action + "Header");
                SourceLine.Mark(header, text);
                controls.Add(header);
            }
        }
    }
}
