using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>A value that the v4 schema takes for granted, written out because the older schema takes another.</summary>
/// <param name="Child">The older child element that carries it, or null for the element itself.</param>
/// <param name="Name">The older attribute, or null for the text.</param>
/// <param name="Value">The value; it may depend on the architecture.</param>
internal sealed record DefaultAttribute(XName? Child, XName? Name, Func<ProjectOptions, string> Value)
{
    /// <summary>Sets the value where the authoring said nothing.</summary>
    public void ApplyTo(XElement target, ProjectOptions options)
    {
        var owner = Child is null ? target : ChildAttribute.FindOrAdd(target, Child);
        if (Name is null)
        {
            if (!owner.Nodes().OfType<XText>().Any())
            {
                owner.Add(new XText(Value(options)));
            }
        }
        else if (owner.Attribute(Name) is null)
        {
            owner.SetAttributeValue(Name, Value(options));
        }
    }
}
