using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>
/// What becomes of one v4 element: its older name, each of its attributes, the elements it may hold; and what WiX 5 takes it for: which
/// symbol it declares, which it refers to.
/// </summary>
/// <remarks>Written as a sentence: <c>Wix("Binary").Declares("Binary").Keep("Id").File("SourceFile")</c>.</remarks>
internal sealed partial class ElementRule
{
    private readonly Dictionary<XName, AttributeRule> _attributes = [];
    private readonly List<DefaultAttribute> _defaults = [];
    private readonly HashSet<XName> _children = [];
    private readonly List<XName> _required = [];
    private readonly HashSet<XName> _mayBeEmpty = [];
    private readonly Dictionary<XName, int> _identifiers = [];
    private readonly List<(XName Attribute, ValueShape Shape)> _shapes = [];
    private readonly List<SymbolDeclaration> _declarations = [];
    private readonly List<SymbolReference> _references = [];

    private ElementRule(XName name)
    {
        Name = name;
        OlderName = Namespaces.ToOlder(name);
    }

    public XName Name { get; }

    public XName OlderName { get; private set; }

    /// <summary>Attributes that WiX 5, or the conversion, cannot do without.</summary>
    public IReadOnlyList<XName> Required => _required;

    /// <summary>Values that the v4 schema takes for granted and the older one does not.</summary>
    public IReadOnlyList<DefaultAttribute> Defaults => _defaults;

    public IReadOnlyCollection<XName> Children => _children;

    /// <summary>The symbols and rows that an element makes.</summary>
    public IReadOnlyList<SymbolDeclaration> Declarations => _declarations;

    /// <summary>The symbols that must be there for an element.</summary>
    public IReadOnlyList<SymbolReference> References => _references;

    /// <summary>What stands in the older schema instead of the element; null where the element itself does.</summary>
    public Func<XElement, IEnumerable<XElement>>? Replacement { get; private set; }

    public static ElementRule Wix(string name) => new(Namespaces.Wix + name);

    public static ElementRule Bal(string name) => new(Namespaces.Bal + name);

    public static ElementRule Util(string name) => new(Namespaces.Util + name);

    public AttributeRule? FindAttribute(XName name) => _attributes.GetValueOrDefault(name);

    /// <summary>How long an attribute that is an identifier may be; null for one that is none.</summary>
    public int? IdentifierLimit(XName name) => _identifiers.TryGetValue(name, out var longest) ? longest : null;

    /// <summary>What the text of an attribute has to be.</summary>
    public IEnumerable<ValueShape> ShapesOf(XName name) => _shapes.Where(pair => pair.Attribute == name).Select(static pair => pair.Shape);

    /// <summary>Whether WiX 5 takes the attribute without a text.</summary>
    public bool MayBeEmpty(XName name) => _mayBeEmpty.Contains(name);
}

/// <summary>A symbol, or a row with a key, that an element makes. Two of one kind with one name are refused.</summary>
/// <param name="Kind">What it is, as messages name it.</param>
/// <param name="Name">Its name; null when the element makes none.</param>
internal sealed record SymbolDeclaration(string Kind, Func<XElement, string?> Name);

/// <summary>A symbol that an attribute names.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Kind">What it must be.</param>
/// <param name="Name">Its name; null when this element refers to none.</param>
internal sealed record SymbolReference(XName Attribute, string Kind, Func<XElement, string?> Name);
