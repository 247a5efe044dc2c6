using System.Collections.Frozen;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Themes;

/// <summary>One control of a theme's page. WiX 3.11 has no conditions and no actions: there the control's name decides.</summary>
/// <param name="source">The control in WiX 5's schema.</param>
/// <param name="page">The name of its page; empty for a control that is on all of them.</param>
/// <param name="diagnostics">Receives errors.</param>
internal sealed class ThemeControl(XElement source, string page, ICollection<Diagnostic> diagnostics)
{
    private static readonly string[] CommonAttributes =
        ["Height", "HideWhenDisabled", "Name", "TabStop", "Visible", "VisibleCondition", "Width", "X", "Y"];

    private static readonly FrozenDictionary<string, (string OlderName, string[] Attributes)> Kinds =
        new Dictionary<string, (string OlderName, string[] Attributes)>(StringComparer.Ordinal)
        {
            ["Button"] = ("Button", ["FontId"]),
            ["Hypertext"] = ("Hypertext", ["FontId"]),
            ["ImageControl"] = ("Image", ["ImageFile"]),
            ["Label"] = ("Text", ["DisablePrefix", "FontId"]),
            ["Progressbar"] = ("Progressbar", []),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private string Name => source.Attribute("Name")?.Value ?? string.Empty;

    /// <summary>Reports an element that has no rule.</summary>
    public static void ReportUnknown(XElement element, ICollection<Diagnostic> diagnostics) =>
        diagnostics.Report(element, DiagnosticCode.UnknownElement, $"The element {element.Name.LocalName} has no rule in a theme.");

    /// <summary>Adds what the control is in the older schema: mostly one control.</summary>
    public void AddTo(XElement target)
    {
        if (source.Name.Namespace != Namespaces.Theme || !Kinds.TryGetValue(source.Name.LocalName, out var kind))
        {
            ReportUnknown(source, diagnostics);
            return;
        }

        var converted = new XElement(Namespaces.OldTheme + kind.OlderName);
        SourceLine.Mark(converted, source);
        KnownAttributes.Copy(source, converted, [.. CommonAttributes, .. kind.Attributes], diagnostics);
        ConvertName(converted);
        ConvertCondition(converted);
        ConvertAction();
        var texts = new ThemeControlTexts(source, page, diagnostics);
        target.Add(texts.Fill(converted));
    }

    private void ConvertName(XElement converted)
    {
        if (ThemeNames.Controls.TryGetValue(Name, out var older))
        {
            converted.SetAttributeValue("Name", older);
        }
        else if (source.Attribute("Name") is { } name)
        {
            diagnostics.Report(name, DiagnosticCode.UnknownValue, $"The control {Name} has no rule.");
        }
    }

    private void ConvertCondition(XElement converted)
    {
        var condition = source.Attribute("VisibleCondition");
        var expected = ThemeNames.Conditions.GetValueOrDefault(Name);
        converted.SetAttributeValue("VisibleCondition", null);
        if (condition?.Value != expected)
        {
            diagnostics.Report(
                (XObject?)condition ?? source,
                DiagnosticCode.UnknownValue,
                $"WiX 3.11 shows {source.Name.LocalName} {Name} {(expected is null ? "always" : "when " + expected)}, not on the condition \"{condition?.Value}\".");
        }
        else if (expected is not null)
        {
            converted.SetAttributeValue("HideWhenDisabled", "yes");
        }
    }

    private void ConvertAction()
    {
        var actions = source.Elements().Where(child => child.Name != Namespaces.Theme + "Text").ToList();
        var closes = actions.FirstOrDefault(child => child.Name == Namespaces.Theme + "CloseWindowAction");
        foreach (var other in actions.Where(action => action != closes))
        {
            ReportUnknown(other, diagnostics);
        }

        if (closes is not null != ThemeNames.Closing.Contains(Name))
        {
            diagnostics.Report(
                closes ?? source,
                DiagnosticCode.NoCounterpart,
                $"In WiX 3.11 the name {Name} alone decides whether the window is closed; here that and CloseWindowAction disagree.");
        }
    }
}
