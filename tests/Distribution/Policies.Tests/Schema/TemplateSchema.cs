using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace EGovToken.Policies.Tests.Schema;

/// <summary>The rules of the .xsd files beside this one.</summary>
internal static class TemplateSchema
{
    private static readonly XmlSchemaSet Rules = Load();

    /// <summary>What a file does wrong, one line each.</summary>
    public static IReadOnlyList<string> FindErrors(XDocument document)
    {
        var errors = new List<string>();
        document.Validate(Rules, (_, e) => errors.Add($"line {e.Exception.LineNumber}: {e.Message}"));
        return errors;
    }

    // The files refer to one another by being in one set.
    private static XmlSchemaSet Load()
    {
        var assembly = typeof(TemplateSchema).Assembly;
        var rules = new XmlSchemaSet();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".xsd", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = XmlReader.Create(stream);
            rules.Add(targetNamespace: null, reader);
        }

        rules.Compile();
        return rules;
    }
}
