using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>Applies the rules of an element's attributes. What has no rule is reported, as is what is missing.</summary>
internal sealed class AttributeConverter(ProjectConversion project)
{
    /// <summary>Gives a converted element what the attributes of its source, and the defaults of its rule, come to.</summary>
    public void Convert(XElement source, XElement target, ElementRule rule)
    {
        foreach (var attribute in source.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            ConvertAttribute(attribute, target, rule);
        }

        foreach (var required in rule.Required.Where(required => source.Attribute(required) is null))
        {
            project.Report(source, DiagnosticCode.MissingAttribute, $"{Namespaces.Display(source.Name)} needs the attribute {required.LocalName}.");
        }

        foreach (var missing in rule.Defaults)
        {
            missing.ApplyTo(target, project.Options);
        }
    }

    private void ConvertAttribute(XAttribute attribute, XElement target, ElementRule rule)
    {
        var element = Namespaces.Display(rule.Name);
        if (rule.FindAttribute(attribute.Name) is { } attributeRule)
        {
            attributeRule.Apply(new AttributeConversion(attribute, target, project));
        }
        else if (!Namespaces.IsKnown(attribute.Name.Namespace))
        {
            project.Report(attribute, DiagnosticCode.UnknownNamespace, $"The namespace \"{attribute.Name.NamespaceName}\" of {element}/@{attribute.Name.LocalName} has no rules.");
        }
        else
        {
            project.Report(attribute, DiagnosticCode.UnknownAttribute, $"The attribute {Namespaces.Display(attribute.Name)} of {element} has no rule.");
        }
    }
}
