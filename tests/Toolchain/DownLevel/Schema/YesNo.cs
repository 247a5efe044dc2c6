using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>How both schemas say yes and no.</summary>
internal static class YesNo
{
    /// <summary>All that such an attribute may be.</summary>
    public static readonly string[] Values = ["yes", "no", "true", "false"];

    /// <summary>Whether an attribute is there and says yes.</summary>
    public static bool IsYes(this XElement element, XName attribute) => element.Attribute(attribute)?.Value is "yes" or "true";
}
