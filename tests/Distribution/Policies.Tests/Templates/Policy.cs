using System.Xml.Linq;

namespace EGovToken.Policies.Tests.Templates;

/// <summary>A policy of the template.</summary>
/// <param name="Definition">Its element in the ADMX file.</param>
internal sealed record Policy(XElement Definition)
{
    /// <summary>Its name.</summary>
    public string Name => Attribute("name");

    /// <summary>Machine, User or Both.</summary>
    public string Class => Attribute("class");

    /// <summary>The registry key below HKLM or HKCU.</summary>
    public string Key => Attribute("key");

    /// <summary>The string that names it.</summary>
    public string DisplayName => Reference.IdOf(Attribute("displayName"));

    /// <summary>The string that explains it.</summary>
    public string ExplainText => Reference.IdOf(Attribute("explainText"));

    /// <summary>The presentation of its elements; null when it has none.</summary>
    public string? Presentation => Definition.Attribute("presentation") is { } presentation ? Reference.IdOf(presentation.Value) : null;

    /// <summary>Its elements in the ADMX file; none when it can only be enabled or disabled.</summary>
    public IReadOnlyList<XElement> Elements => [.. Definition.Elements(PolicyTemplate.Namespace + "elements").Elements()];

    /// <summary>The registry values that it sets.</summary>
    public IReadOnlyList<PolicyValue> Values => Elements.Count == 0
        ? [new PolicyValue(this, Definition)]
        : [.. Elements.Select(element => new PolicyValue(this, element))];

    private string Attribute(string name) => Definition.Attribute(name)?.Value ?? throw new InvalidDataException($"No {name}: {Definition}");
}
