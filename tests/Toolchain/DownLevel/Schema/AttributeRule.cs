using System.Globalization;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>What becomes of one attribute. The rules that serve one attribute only stand beside the elements they serve.</summary>
internal abstract record AttributeRule
{
    /// <summary>Writes the attribute's meaning into the older element, or reports why it cannot.</summary>
    public abstract void Apply(AttributeConversion conversion);
}

/// <summary>The value stays; the name may change.</summary>
internal sealed record KeptAttribute(XName? NewName = null, IReadOnlyList<string>? KnownValues = null) : AttributeRule
{
    public override void Apply(AttributeConversion conversion)
    {
        if (KnownValues is not null && !KnownValues.Contains(conversion.Source.Value, StringComparer.Ordinal))
        {
            conversion.ReportUnknownValue(KnownValues);
        }

        conversion.Target.SetAttributeValue(NewName ?? conversion.SameName, conversion.Value);
    }
}

/// <summary>A whole number stays.</summary>
internal sealed record IntegerAttribute(int Smallest, int Largest) : AttributeRule
{
    public override void Apply(AttributeConversion conversion)
    {
        if (!int.TryParse(conversion.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < Smallest || number > Largest)
        {
            conversion.Report(
                DiagnosticCode.UnknownValue,
                FormattableString.Invariant($"{conversion.DisplayName} is a whole number from {Smallest} to {Largest}, not \"{conversion.Value}\"."));
        }

        conversion.Target.SetAttributeValue(conversion.SameName, conversion.Value);
    }
}

/// <summary>The value is translated; the name may change, too.</summary>
internal sealed record TranslatedAttribute(XName NewName, IReadOnlyDictionary<string, string> Translations, bool OnParent = false) : AttributeRule
{
    public override void Apply(AttributeConversion conversion)
    {
        var owner = OnParent ? conversion.Target.Parent! : conversion.Target;
        owner.SetAttributeValue(NewName, conversion.Translate(Translations));
    }
}

/// <summary>The value is the older element's text.</summary>
internal sealed record TextAttribute : AttributeRule
{
    public override void Apply(AttributeConversion conversion) => conversion.Target.Add(new XText(conversion.Value));
}

/// <summary>The value is the text of a child element, such as <c>&lt;Condition Action="enable"&gt;</c>.</summary>
internal sealed record ChildTextAttribute(XName Child, string? Action = null) : AttributeRule
{
    public override void Apply(AttributeConversion conversion)
    {
        var child = new XElement(Child, new XText(conversion.Value));
        child.SetAttributeValue("Action", Action);
        conversion.Target.Add(child);
    }
}

/// <summary>The attribute stands on a child element, which is made when it is first needed.</summary>
internal sealed record ChildAttribute(XName Child, AttributeRule Rule) : AttributeRule
{
    public override void Apply(AttributeConversion conversion) =>
        Rule.Apply(conversion with { Target = FindOrAdd(conversion.Target, Child) });

    /// <summary>The child of that name; a new one comes first, where the older schema wants it.</summary>
    public static XElement FindOrAdd(XElement parent, XName name)
    {
        var child = parent.Element(name);
        if (child is null)
        {
            child = new XElement(name);
            parent.AddFirst(child);
        }

        return child;
    }
}

/// <summary>The value names a directory, perhaps a standard one, which the older schema wants declared.</summary>
internal sealed record DirectoryAttribute : AttributeRule
{
    public override void Apply(AttributeConversion conversion)
    {
        conversion.Project.StandardDirectories.Mention(conversion.Source.Value);
        conversion.Target.SetAttributeValue(conversion.SameName, conversion.Value);
    }
}

/// <summary>The value names a file that becomes part of the result.</summary>
internal sealed record FileAttribute : AttributeRule
{
    public override void Apply(AttributeConversion conversion)
    {
        conversion.Project.MentionFile(conversion.Source.Value);
        conversion.Target.SetAttributeValue(conversion.SameName, conversion.Value);
    }
}

/// <summary>Without effect in WiX 3.11, for the reason given. With known values, only those are without effect.</summary>
internal sealed record DroppedAttribute(string Reason, IReadOnlyList<string>? KnownValues = null) : AttributeRule
{
    public override void Apply(AttributeConversion conversion)
    {
        if (KnownValues is not null && !KnownValues.Contains(conversion.Source.Value, StringComparer.Ordinal))
        {
            conversion.ReportUnknownValue(KnownValues);
        }
    }
}

/// <summary>Known, and beyond WiX 3.11.</summary>
internal sealed record RefusedAttribute(string Reason) : AttributeRule
{
    public override void Apply(AttributeConversion conversion) =>
        conversion.Report(DiagnosticCode.NoCounterpart, $"{conversion.DisplayName} has no counterpart in WiX 3.11: {Reason}.");
}
