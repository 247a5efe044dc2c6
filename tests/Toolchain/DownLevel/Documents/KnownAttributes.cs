using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>Attributes on which both schemas agree.</summary>
internal static class KnownAttributes
{
    /// <summary>Copies the attributes that are known, and reports the others.</summary>
    public static void Copy(XElement source, XElement target, IReadOnlyCollection<string> known, ICollection<Diagnostic> diagnostics)
    {
        foreach (var attribute in source.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            if (attribute.Name.Namespace == XNamespace.None && known.Contains(attribute.Name.LocalName, StringComparer.Ordinal))
            {
                target.SetAttributeValue(attribute.Name, attribute.Value);
            }
            else
            {
                diagnostics.Report(attribute, DiagnosticCode.UnknownAttribute, $"The attribute {attribute.Name.LocalName} of {source.Name.LocalName} has no rule.");
            }
        }
    }
}
