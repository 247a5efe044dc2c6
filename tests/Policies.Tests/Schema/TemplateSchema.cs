using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace EGovToken.Policies.Tests.Schema;

/// <summary>The rules of PolicyDefinitions.xsd.</summary>
internal static class TemplateSchema
{
    /// <summary>What a file does wrong, one line each.</summary>
    public static IReadOnlyList<string> FindErrors(XDocument document)
    {
        using var stream = typeof(TemplateSchema).Assembly.GetManifestResourceStream("PolicyDefinitions.xsd")!;
        using var reader = XmlReader.Create(stream);
        var schemas = new XmlSchemaSet();
        schemas.Add(targetNamespace: null, reader);

        var errors = new List<string>();
        document.Validate(schemas, (_, e) => errors.Add($"line {e.Exception.LineNumber}: {e.Message}"));
        return errors;
    }
}
