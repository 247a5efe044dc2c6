using System.Globalization;
using System.Xml.Linq;

namespace EGovToken.Policies.Tests.Templates;

/// <summary>A registry value that a policy sets.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Definition">What defines it in the ADMX file: one of the policy's elements, or the policy itself when it has none.</param>
internal sealed record PolicyValue(Policy Policy, XElement Definition)
{
    /// <summary>The value's name in the registry.</summary>
    public string Name => Definition.Attribute("valueName")?.Value ?? throw new InvalidDataException($"No valueName: {Definition}");

    /// <summary>What defines it: <c>policy</c>, <c>decimal</c>, <c>text</c> or <c>enum</c>.</summary>
    public string Kind => Definition.Name.LocalName;

    /// <summary>Its type in the registry.</summary>
    public string RegistryType => Kind is "policy" or "decimal" ? "REG_DWORD" : "REG_SZ";

    /// <summary>The smallest number that the editor takes.</summary>
    public long Smallest => Number("minValue");

    /// <summary>The greatest number that the editor takes.</summary>
    public long Greatest => Number("maxValue");

    /// <summary>The most characters that the editor takes; null when the template does not say.</summary>
    public int? LongestText => Definition.Attribute("maxLength") is { } longest ? int.Parse(longest.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>What the registry gets when an administrator enables the policy, disables it, or picks one of its items.</summary>
    public IReadOnlyList<string> Choices =>
    [
        .. Definition.DescendantsAndSelf()
            .Where(static element => element.Name.LocalName is "enabledValue" or "disabledValue" or "value")
            .Select(static element => element.Elements().Single())
            .Select(static value => value.Attribute("value")?.Value ?? value.Value),
    ];

    private long Number(string attribute) => long.Parse(Definition.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
