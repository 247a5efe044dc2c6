using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Rules;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>Walks a source document and applies the rule of each element. What has no rule is reported.</summary>
internal sealed class ElementConverter
{
    private readonly ProjectConversion _project;
    private readonly AttributeConverter _attributes;
    private readonly InstructionConverter _instructions;
    private bool _isIncluded;

    public ElementConverter(ProjectConversion project)
    {
        _project = project;
        _attributes = new AttributeConverter(project);
        _instructions = new InstructionConverter(project);
    }

    /// <summary>The document in the older schema; what could not be converted is missing and reported.</summary>
    public XDocument Convert(XDocument source)
    {
        var target = new XDocument();
        foreach (var node in source.Nodes())
        {
            if (node is XElement root)
            {
                ConvertRoot(root, target);
            }
            else
            {
                ConvertNode(node, target, RuleTable.Root);
            }
        }

        return target;
    }

    private void ConvertRoot(XElement root, XDocument target)
    {
        if (root.Name == RuleTable.Root.Name)
        {
            ConvertByRule(root, target, RuleTable.Root);
        }
        else
        {
            _project.Report(root, DiagnosticCode.UnknownNamespace, $"The root is {{{root.Name.NamespaceName}}}{root.Name.LocalName}, not {RuleTable.Root.Name}.");
        }
    }

    private void ConvertNode(XNode node, XContainer target, ElementRule parent)
    {
        switch (node)
        {
            case XElement element:
                ConvertElement(element, (XElement)target, parent);
                break;
            case XProcessingInstruction include when InstructionConverter.IsInclude(include):
                ConvertIncluded(include, target, parent);
                break;
            case XProcessingInstruction instruction:
                if (_instructions.Convert(instruction) is { } converted)
                {
                    Add(converted, target, instruction);
                }

                break;
            case XText text when !string.IsNullOrWhiteSpace(text.Value):
                _project.Report(text, DiagnosticCode.UnexpectedText, $"{Namespaces.Display(parent.Name)} holds text, which the v4 schema has in attributes.");
                break;
        }
    }

    private void ConvertElement(XElement element, XElement target, ElementRule parent)
    {
        var name = Namespaces.Display(element.Name);
        if (!Namespaces.IsKnown(element.Name.Namespace) || element.Name.Namespace == XNamespace.None)
        {
            _project.Report(element, DiagnosticCode.UnknownNamespace, $"The namespace \"{element.Name.NamespaceName}\" of {name} has no rules.");
        }
        else if (RuleTable.Find(element.Name) is not { } rule)
        {
            _project.Report(element, DiagnosticCode.UnknownElement, $"The element {name} has no rule.");
        }
        else if (!parent.Children.Contains(element.Name))
        {
            _project.Report(element, DiagnosticCode.MisplacedElement, $"The element {name} may not stand below {Namespaces.Display(parent.Name)}.");
        }
        else
        {
            ConvertByRule(element, target, rule);
        }
    }

    private void ConvertByRule(XElement source, XContainer target, ElementRule rule)
    {
        var converted = TargetOf(source, target, rule);
        _attributes.Convert(source, converted, rule);
        foreach (var node in source.Nodes())
        {
            ConvertNode(node, converted, rule);
        }
    }

    // Attached before its attributes are looked at: some of them end up on the parent.
    private XElement TargetOf(XElement source, XContainer target, ElementRule rule)
    {
        if (rule.JoinedSibling is { } sibling)
        {
            return ChildAttribute.FindOrAdd((XElement)target, sibling);
        }

        var converted = new XElement(rule.OlderName);
        Add(converted, target, source);
        return converted;
    }

    // The lines of an included file mean nothing in the one that includes it.
    private void Add(XNode converted, XContainer target, XNode source)
    {
        if (!_isIncluded)
        {
            SourceLine.Mark(converted, source);
        }

        target.Add(converted);
    }

    // The preprocessor includes as if the text stood there, so the parent's rule applies to what is included.
    private void ConvertIncluded(XProcessingInstruction include, XContainer target, ElementRule parent)
    {
        if (_instructions.LoadIncluded(include) is not { } included)
        {
            return;
        }

        var wasIncluded = _isIncluded;
        _isIncluded = true;
        foreach (var node in included.Nodes())
        {
            ConvertNode(node, target, parent);
        }

        _isIncluded = wasIncluded;
    }
}
