using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <content>The phrases of which a rule is made up.</content>
internal sealed partial class ElementRule
{
    /// <summary>The older schema calls the element this.</summary>
    public ElementRule As(string olderName)
    {
        OlderName = Namespaces.OldWix + olderName;
        return this;
    }

    /// <summary>The older schema has other elements instead.</summary>
    public ElementRule Becomes(Func<XElement, IEnumerable<XElement>> replacement)
    {
        Replacement = replacement;
        return this;
    }

    /// <summary>Both schemas agree on these attributes.</summary>
    public ElementRule Keep(params ReadOnlySpan<XName> names) => All(names, new KeptAttribute());

    /// <summary>Both schemas agree on these attributes, which say yes or no.</summary>
    public ElementRule YesNo(params ReadOnlySpan<XName> names) => All(names, new KeptAttribute(KnownValues: Schema.YesNo.Values));

    /// <summary>Both schemas agree on this attribute and on its values.</summary>
    public ElementRule OneOf(XName name, params string[] values) => With(name, new KeptAttribute(KnownValues: values));

    /// <summary>Both schemas agree on these attributes, which are whole numbers.</summary>
    public ElementRule Integer(int smallest, int largest, params ReadOnlySpan<XName> names) => All(names, new IntegerAttribute(smallest, largest));

    /// <summary>The older schema calls the attribute something else.</summary>
    public ElementRule Rename(XName name, XName olderName) => With(name, new KeptAttribute(olderName));

    /// <summary>The older schema has other values, and perhaps another name.</summary>
    public ElementRule Translate(XName name, XName olderName, params ReadOnlySpan<(string Value, string OlderValue)> values) =>
        With(name, new TranslatedAttribute(olderName, ToDictionary(values)));

    /// <summary>The older schema has the value as an attribute of the parent.</summary>
    public ElementRule TranslateOntoParent(XName name, XName olderName, params ReadOnlySpan<(string Value, string OlderValue)> values) =>
        With(name, new TranslatedAttribute(olderName, ToDictionary(values), OnParent: true));

    /// <summary>The older schema has the value as the element's text.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="missing">What WiX 5 writes where the attribute is missing.</param>
    public ElementRule Text(XName name, string? missing = null)
    {
        if (missing is not null)
        {
            _defaults.Add(new DefaultAttribute(Child: null, Name: null, _ => missing));
        }

        return With(name, new TextAttribute());
    }

    /// <summary>The older schema has the value as the text of a Condition below the element.</summary>
    public ElementRule ConditionChild(XName name, string? action = null) =>
        With(name, new ChildTextAttribute(Namespaces.OldWix + "Condition", action));

    /// <summary>The attributes name directories.</summary>
    public ElementRule Directory(params ReadOnlySpan<XName> names) => All(names, new DirectoryAttribute());

    /// <summary>The attributes name files.</summary>
    public ElementRule File(params ReadOnlySpan<XName> names) => All(names, new FileAttribute());

    /// <summary>The attribute, or these values of it, mean nothing to WiX 3.11, and the result is the same without.</summary>
    public ElementRule Drop(XName name, string reason, params string[] values) =>
        With(name, new DroppedAttribute(reason, values.Length == 0 ? null : values));

    /// <summary>The attribute cannot be expressed.</summary>
    public ElementRule Refuse(string reason, params ReadOnlySpan<XName> names) => All(names, new RefusedAttribute(reason));

    /// <summary>The attribute has a rule of its own.</summary>
    public ElementRule With(XName name, AttributeRule rule)
    {
        _attributes.Add(name, rule);
        return this;
    }

    /// <summary>Without these attributes there is nothing to convert.</summary>
    public ElementRule Require(params ReadOnlySpan<XName> names)
    {
        _required.AddRange(names);
        return this;
    }

    /// <summary>These attributes may be there without a text.</summary>
    public ElementRule Empty(params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            _mayBeEmpty.Add(name);
        }

        return this;
    }

    /// <summary>The text of the attribute has to be one of this kind.</summary>
    public ElementRule Is(XName attribute, params ReadOnlySpan<ValueShape> shapes)
    {
        foreach (var shape in shapes)
        {
            _shapes.Add((attribute, shape));
        }

        return this;
    }

    /// <summary>The attribute is an identifier.</summary>
    public ElementRule Identifier(XName attribute, int longest = Identifiers.Longest)
    {
        _identifiers.Add(attribute, longest);
        return this;
    }

    /// <summary>The element declares a symbol that an attribute names, which is an identifier.</summary>
    public ElementRule Declares(string kind, string attribute = "Id", int longest = Identifiers.Longest) =>
        Identifier(attribute, longest).Makes(kind, element => element.Attribute(attribute)?.Value);

    /// <summary>The element makes a row, and its table has no two of this key.</summary>
    public ElementRule Makes(string kind, Func<XElement, string?> key)
    {
        _declarations.Add(new SymbolDeclaration(kind, key));
        return this;
    }

    /// <summary>Each element makes symbols of these names.</summary>
    public ElementRule MakesAll(string kind, IEnumerable<string> names) => names.Aggregate(this, (rule, name) => rule.Makes(kind, _ => name));

    /// <summary>The attribute names a symbol that must be there.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="kind">What it must be.</param>
    /// <param name="when">Which elements refer to it; all when left out.</param>
    public ElementRule Refers(XName attribute, string kind, Func<XElement, bool>? when = null) =>
        RefersAs(attribute, kind, element => when is null || when(element) ? element.Attribute(attribute)?.Value : null);

    /// <summary>The attribute names a symbol that must be there, in words of its own.</summary>
    public ElementRule RefersAs(XName attribute, string kind, Func<XElement, string?> name)
    {
        _references.Add(new SymbolReference(attribute, kind, name));
        return this;
    }

    /// <summary>What the v4 schema means when the attribute is missing.</summary>
    public ElementRule Default(XName olderName, Func<ProjectOptions, string> value)
    {
        _defaults.Add(new DefaultAttribute(Child: null, olderName, value));
        return this;
    }

    /// <summary>What the v4 schema means when the attribute is missing.</summary>
    public ElementRule Default(XName olderName, string value) => Default(olderName, _ => value);

    /// <summary>What the v4 schema means when an attribute is missing that the older schema has on a child.</summary>
    public ElementRule DefaultOnChild(string olderChild, XName olderName, string value)
    {
        _defaults.Add(new DefaultAttribute(Namespaces.OldWix + olderChild, olderName, _ => value));
        return this;
    }

    /// <summary>The elements of the main namespace that may stand below it.</summary>
    public ElementRule Holds(params ReadOnlySpan<string> children) => HoldsAll(Namespaces.Wix, children);

    /// <summary>The elements of the bal namespace that may stand below it.</summary>
    public ElementRule HoldsBal(params ReadOnlySpan<string> children) => HoldsAll(Namespaces.Bal, children);

    /// <summary>The elements of the util namespace that may stand below it.</summary>
    public ElementRule HoldsUtil(params ReadOnlySpan<string> children) => HoldsAll(Namespaces.Util, children);

    private static Dictionary<string, string> ToDictionary(ReadOnlySpan<(string Value, string OlderValue)> values)
    {
        var dictionary = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (value, olderValue) in values)
        {
            dictionary.Add(value, olderValue);
        }

        return dictionary;
    }

    private ElementRule All(ReadOnlySpan<XName> names, AttributeRule rule)
    {
        foreach (var name in names)
        {
            With(name, rule);
        }

        return this;
    }

    private ElementRule HoldsAll(XNamespace space, ReadOnlySpan<string> children)
    {
        foreach (var child in children)
        {
            _children.Add(space + child);
        }

        return this;
    }
}
