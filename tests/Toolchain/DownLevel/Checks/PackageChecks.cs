using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of properties, components and tables of a package beyond the schema.</summary>
internal static partial class PackageChecks
{
    private static readonly string[] KeptByWix = ["AdminProperties", "MsiHiddenProperties", "SecureCustomProperties"];

    // Every table that a package of this authoring may want to have although no row is authored.
    private static readonly string[] KnownTables = ["Billboard", "CheckBox", "ComboBox", "Error", "ListBox", "ListView", "RadioButton", "UIText"];

    private static readonly XName Property = Namespaces.Wix + "Property";
    private static readonly XName Component = Namespaces.Wix + "Component";

    /// <summary>Checks the preprocessed documents of a project.</summary>
    public static void Run(IReadOnlyCollection<XDocument> sources, ProjectConversion project)
    {
        var elements = sources.SelectMany(static source => source.Descendants()).ToLookup(static element => element.Name);
        foreach (var property in elements[Property])
        {
            CheckProperty(property, project);
        }

        var inFeatures = elements[Namespaces.Wix + "ComponentRef"].Select(static reference => reference.Attribute("Id")?.Value).ToHashSet();
        foreach (var component in elements[Component])
        {
            CheckComponent(component, project);
            if (!inFeatures.Contains(component.Attribute("Id")?.Value))
            {
                project.Refuse(component, "WIX0267", "The component belongs to no feature.");
            }
        }

        foreach (var table in elements[Namespaces.Wix + "EnsureTable"].Where(static table => !KnownTables.Contains(table.Attribute("Id")?.Value, StringComparer.Ordinal)))
        {
            project.Refuse(table, "WIX0182", $"The table {table.Attribute("Id")?.Value} is not known; known are {string.Join(", ", KnownTables)}.");
        }
    }

    private static void CheckProperty(XElement property, ProjectConversion project)
    {
        var id = property.Attribute("Id")?.Value ?? "";
        var value = property.Attribute("Value")?.Value;
        var isPassedOn = IsYes(property, "Secure");
        if (value is null && !isPassedOn && !IsYes(property, "Hidden"))
        {
            project.Refuse(property, "WIX1006", $"The property {id} has neither a value nor a flag: it says nothing, and there is none to refer to.");
        }

        if (isPassedOn && id.Any(char.IsLower))
        {
            project.Refuse(property, "WIX0011", $"The property {id} is secure, and so must be all in capitals.");
        }

        if (value is not null && PropertyInBrackets().IsMatch(value))
        {
            project.Refuse(property, "WIX1077", $"The value of {id} is not formatted: \"{value}\" stays as it is.");
        }

        if (KeptByWix.Contains(id, StringComparer.Ordinal))
        {
            project.Refuse(property, "WIX0070", $"WiX writes {id} by itself.");
        }
    }

    private static void CheckComponent(XElement component, ProjectConversion project)
    {
        var keyPaths = component.Descendants().Where(static child => IsYes(child, "KeyPath")).ToList();
        foreach (var another in keyPaths.Skip(1))
        {
            project.Refuse(another, "WIX0042", "The component has another key path.");
        }

        var resources = component.Descendants().Where(static child => child.Name.LocalName is "File" or "RegistryValue").ToList();
        if (component.Attribute("Guid")?.Value is not (null or "*"))
        {
            return;
        }

        if (resources.Count == 0)
        {
            project.Refuse(component, "WIX0230", "A component whose key path is its folder needs a GUID of its own.");
        }
        else if (keyPaths.Any(static key => key.Name.LocalName == "RegistryValue") && resources.Any(static child => child.Name.LocalName == "File"))
        {
            project.Refuse(component, "WIX0230", "A component with a registry value as its key path and a file needs a GUID of its own.");
        }
    }

    private static bool IsYes(XElement element, string attribute) => element.Attribute(attribute)?.Value is "yes" or "true";

    [GeneratedRegex(@"\[[A-Za-z_][A-Za-z0-9_.]*\]")]
    private static partial Regex PropertyInBrackets();
}
