using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>What becomes of one v4 element: its older name, each of its attributes, and the elements it may hold.</summary>
/// <remarks>Written as a sentence: <c>Wix("Launch").As("Condition").Keep("Message").Text("Condition")</c>.</remarks>
internal sealed partial class ElementRule
{
    private readonly Dictionary<XName, AttributeRule> _attributes = [];
    private readonly List<DefaultAttribute> _defaults = [];
    private readonly HashSet<XName> _children = [];
    private readonly List<XName> _required = [];

    private ElementRule(XName name)
    {
        Name = name;
        OlderName = Namespaces.ToOlder(name);
    }

    public XName Name { get; }

    public XName OlderName { get; private set; }

    /// <summary>Not an element of its own in the older schema: its attributes join this child of the parent.</summary>
    public XName? JoinedSibling { get; private set; }

    /// <summary>Attributes without which the conversion cannot be made.</summary>
    public IReadOnlyList<XName> Required => _required;

    /// <summary>Values that the v4 schema takes for granted and the older one does not.</summary>
    public IReadOnlyList<DefaultAttribute> Defaults => _defaults;

    public IReadOnlyCollection<XName> Children => _children;

    public static ElementRule Wix(string name) => new(Namespaces.Wix + name);

    public static ElementRule Bal(string name) => new(Namespaces.Bal + name);

    public static ElementRule Util(string name) => new(Namespaces.Util + name);

    public AttributeRule? FindAttribute(XName name) => _attributes.GetValueOrDefault(name);
}
