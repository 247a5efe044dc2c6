using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Themes;

/// <summary>
/// The file with the pages of the standard bootstrapper application. In WiX 5's schema they stand in the window; in that of WiX 3.11
/// (thmutil/2010) beside it, and the window has its caption as text.
/// </summary>
internal sealed class ThemePages
{
    private static readonly string[] FontAttributes = ["Background", "Foreground", "Height", "Id", "Underline", "Weight"];
    private static readonly string[] WindowAttributes = ["FontId", "Height", "HexStyle", "Width"];

    private readonly XElement _target = new(Namespaces.OldTheme + "Theme");
    private readonly ICollection<Diagnostic> _diagnostics;

    private ThemePages(ICollection<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>Converts one file.</summary>
    public static void Convert(string source, string target, ICollection<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        if (SourceFile.Load(source, diagnostics)?.Root is not { } root)
        {
            return;
        }

        var pages = new ThemePages(diagnostics);
        pages.ConvertRoot(root);
        if (diagnostics.Count == before)
        {
            LineKeepingWriter.Write(new XDocument(pages._target), target);
        }
    }

    private void ConvertRoot(XElement root)
    {
        if (root.Name != Namespaces.Theme + "Theme")
        {
            _diagnostics.Report(root, DiagnosticCode.UnknownNamespace, $"The root is {root.Name}, not {Namespaces.Theme + "Theme"}.");
            return;
        }

        KnownAttributes.Copy(root, _target, [], _diagnostics);
        foreach (var child in root.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "Font":
                    ConvertFont(child);
                    break;
                case "Window":
                    ConvertWindow(child);
                    break;
                default:
                    ThemeControl.ReportUnknown(child, _diagnostics);
                    break;
            }
        }
    }

    private void ConvertFont(XElement source)
    {
        var font = Add(source, _target);
        KnownAttributes.Copy(source, font, FontAttributes, _diagnostics);
        font.Add(new XText(source.Value));
        foreach (var color in source.Attributes().Where(attribute => attribute.Name.LocalName is "Background" or "Foreground"))
        {
            if (ThemeColors.Older.TryGetValue(color.Value, out var older))
            {
                font.SetAttributeValue(color.Name, older);
            }
            else
            {
                _diagnostics.Report(color, DiagnosticCode.UnknownValue, $"The colour {color.Value} has no rule; known are {string.Join(", ", ThemeColors.Older.Keys.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    private void ConvertWindow(XElement source)
    {
        var window = Add(source, _target);
        KnownAttributes.Copy(source, window, [.. WindowAttributes, "Caption"], _diagnostics);
        window.Add(new XText(ThemeReferences.Older(source.Attribute("Caption")?.Value ?? string.Empty, source, _diagnostics)));
        window.SetAttributeValue("Caption", null);
        foreach (var child in source.Elements())
        {
            if (child.Name == Namespaces.Theme + "Page")
            {
                ConvertPage(child);
            }
            else
            {
                new ThemeControl(child, page: string.Empty, _diagnostics).AddTo(_target);
            }
        }
    }

    private void ConvertPage(XElement source)
    {
        var page = Add(source, _target);
        KnownAttributes.Copy(source, page, ["Name"], _diagnostics);
        var name = source.Attribute("Name")?.Value ?? string.Empty;
        if (!ThemeNames.Pages.Contains(name))
        {
            _diagnostics.Report(source, DiagnosticCode.UnknownValue, $"The page {name} has no rule.");
        }

        foreach (var child in source.Elements())
        {
            new ThemeControl(child, name, _diagnostics).AddTo(page);
        }
    }

    private static XElement Add(XElement source, XElement target)
    {
        var converted = new XElement(Namespaces.OldTheme + source.Name.LocalName);
        SourceLine.Mark(converted, source);
        target.Add(converted);
        return converted;
    }
}
