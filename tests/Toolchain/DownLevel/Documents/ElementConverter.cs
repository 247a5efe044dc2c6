using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Rules;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>Walks a preprocessed document and applies the rule of each element. What has no rule is reported.</summary>
/// <param name="project">The project.</param>
internal sealed class ElementConverter(ProjectConversion project)
{
    private readonly AttributeConverter _attributes = new(project);

    /// <summary>The document in the older schema; what could not be converted is missing and reported.</summary>
    public XDocument Convert(XDocument source)
    {
        var target = new XDocument();
        var root = source.Root!;
        if (root.Name == RuleTable.Root.Name)
        {
            ConvertByRule(root, target, RuleTable.Root);
        }
        else
        {
            project.Report(root, DiagnosticCode.UnknownNamespace, $"The root is {{{root.Name.NamespaceName}}}{root.Name.LocalName}, not {RuleTable.Root.Name}.");
        }

        return target;
    }

    private void ConvertElement(XElement element, XElement target, ElementRule parent)
    {
        var name = Namespaces.Display(element.Name);
        if (!Namespaces.IsKnown(element.Name.Namespace) || element.Name.Namespace == XNamespace.None)
        {
            project.Report(element, DiagnosticCode.UnknownNamespace, $"The namespace \"{element.Name.NamespaceName}\" of {name} has no rules.");
        }
        else if (RuleTable.Find(element.Name) is not { } rule)
        {
            project.Report(element, DiagnosticCode.UnknownElement, $"The element {name} has no rule.");
        }
        else if (!parent.Children.Contains(element.Name))
        {
            project.Report(element, DiagnosticCode.MisplacedElement, $"The element {name} may not stand below {Namespaces.Display(parent.Name)}.");
        }
        else
        {
            ConvertByRule(element, target, rule);
        }
    }

    // Attached before its attributes are looked at: some of them end up on the parent.
    private void ConvertByRule(XElement source, XContainer target, ElementRule rule)
    {
        var converted = new XElement(rule.OlderName);
        SourceLine.Mark(converted, source);
        target.Add(converted);
        _attributes.Convert(source, converted, rule);
        foreach (var node in source.Nodes())
        {
            if (node is XElement child)
            {
                ConvertElement(child, converted, rule);
            }
            else
            {
                project.Report(node, DiagnosticCode.UnexpectedText, $"{Namespaces.Display(rule.Name)} holds text, which the v4 schema has in attributes.");
            }
        }

        // Only now: what stands below it is looked at whatever becomes of it.
        if (rule.Replacement is { } replacement)
        {
            Replace(converted, replacement(source), source);
        }
    }

    private static void Replace(XElement converted, IEnumerable<XElement> elements, XElement source)
    {
        foreach (var element in elements)
        {
            SourceLine.Mark(element, source);
            converted.AddBeforeSelf(element);
        }

        converted.Remove();
    }
}
