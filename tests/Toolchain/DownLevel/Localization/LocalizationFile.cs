using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Localization;

/// <summary>The form of a .wxl file: v4 has a string's text in Value, the 2006 schema inside the element.</summary>
internal static class LocalizationFile
{
    private static readonly XName Root = Namespaces.Localization + "WixLocalization";
    private static readonly XName Text = Namespaces.Localization + "String";
    private static readonly string[] RootAttributes = ["Codepage", "Culture", "Language"];
    private static readonly string[] TextAttributes = ["Id", "Localizable", "Overridable", "Value"];

    /// <summary>Reads a v4 file and returns it in the older form, or null when something is not known.</summary>
    /// <param name="path">Full path of the .wxl file.</param>
    /// <param name="diagnostics">Receives errors.</param>
    /// <param name="olderId">The older id of a string; null leaves the string out.</param>
    public static XDocument? Read(string path, ICollection<Diagnostic> diagnostics, Func<XElement, string?> olderId)
    {
        var before = diagnostics.Count;
        if (SourceFile.Load(path, diagnostics)?.Root is not { } root)
        {
            return null;
        }

        var target = new XElement(Namespaces.OldLocalization + "WixLocalization");
        if (root.Name != Root)
        {
            diagnostics.Report(root, DiagnosticCode.UnknownNamespace, $"The root is {root.Name}, not {Root}.");
        }

        KnownAttributes.Copy(root, target, RootAttributes, diagnostics);
        foreach (var node in root.Nodes())
        {
            ConvertNode(node, target, diagnostics, olderId);
        }

        return diagnostics.Count > before ? null : new XDocument(target);
    }

    private static void ConvertNode(XNode node, XElement target, ICollection<Diagnostic> diagnostics, Func<XElement, string?> olderId)
    {
        switch (node)
        {
            case XElement element when element.Name == Text:
                ConvertText(element, target, diagnostics, olderId);
                break;
            case XElement element:
                diagnostics.Report(element, DiagnosticCode.UnknownElement, $"The element {element.Name.LocalName} has no rule in a localization file.");
                break;
            case XText text when !string.IsNullOrWhiteSpace(text.Value):
                diagnostics.Report(text, DiagnosticCode.UnexpectedText, "WixLocalization holds text, which the v4 schema has in String/@Value.");
                break;
        }
    }

    private static void ConvertText(XElement source, XElement target, ICollection<Diagnostic> diagnostics, Func<XElement, string?> olderId)
    {
        var converted = new XElement(Namespaces.OldLocalization + "String");
        SourceLine.Mark(converted, source);
        KnownAttributes.Copy(source, converted, TextAttributes, diagnostics);
        foreach (var node in source.Nodes().Where(node => node is not XComment))
        {
            diagnostics.Report(node, DiagnosticCode.UnexpectedText, "String has its text in Value, not inside.");
        }

        if (source.Attribute("Id") is null || source.Attribute("Value") is null)
        {
            diagnostics.Report(source, DiagnosticCode.MissingAttribute, "String needs the attributes Id and Value.");
        }
        else if (olderId(source) is { } id)
        {
            converted.SetAttributeValue("Id", id);
            converted.SetAttributeValue("Value", null);
            converted.Add(new XText(source.Attribute("Value")!.Value));
            target.Add(converted);
        }
    }
}
