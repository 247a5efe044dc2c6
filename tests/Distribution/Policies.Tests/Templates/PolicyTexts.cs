using System.Xml.Linq;

namespace EGovToken.Policies.Tests.Templates;

/// <summary>The template's texts in one language: an ADML file.</summary>
/// <param name="file">Its path.</param>
internal sealed class PolicyTexts(string file)
{
    private readonly XDocument _document = XDocument.Load(file);

    /// <summary>Its path.</summary>
    public string File => file;

    /// <summary>The name of its folder, by which Windows knows the language.</summary>
    public string Culture => Path.GetFileName(Path.GetDirectoryName(file)!);

    /// <summary>All strings by their ids.</summary>
    public IReadOnlyDictionary<string, string> Strings => _document.Descendants(PolicyTemplate.Namespace + "string")
        .ToDictionary(static text => text.Attribute("id")!.Value, static text => text.Value, StringComparer.Ordinal);

    /// <summary>The controls of each presentation by its id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<XElement>> Presentations => _document.Descendants(PolicyTemplate.Namespace + "presentation")
        .ToDictionary(
            static presentation => presentation.Attribute("id")!.Value,
            static presentation => (IReadOnlyList<XElement>)[.. presentation.Elements()],
            StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Culture;
}
