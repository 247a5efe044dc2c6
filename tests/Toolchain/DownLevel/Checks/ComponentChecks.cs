using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of components and what they install beyond the schema.</summary>
internal static class ComponentChecks
{
    private static readonly XName RegistryKey = Namespaces.Wix + "RegistryKey";

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        var inFeatures = elements.Wix("ComponentRef").Select(static reference => reference.Attribute("Id")?.Value).ToHashSet();
        foreach (var component in elements.Wix("Component"))
        {
            CheckKeyPaths(component, project);
            CheckGeneratedGuid(component, project);
            if (!inFeatures.Contains(component.Attribute("Id")?.Value))
            {
                project.Refuse(component, "WIX0267", "The component belongs to no feature.");
            }
        }

        foreach (var twice in elements.Wix("Component")
            .GroupBy(static component => Guid.TryParse(component.Attribute("Guid")?.Value, out var guid) ? guid : Guid.Empty)
            .Where(static sameGuid => sameGuid.Key != Guid.Empty)
            .SelectMany(static sameGuid => sameGuid.Skip(1)))
        {
            project.Refuse(twice, "WIX0369", "Another component has the same GUID.");
        }

        foreach (var value in elements.Wix("RegistryValue").Where(static value => value.Parent!.Name != RegistryKey))
        {
            foreach (var missing in new[] { "Key", "Root" }.Where(name => value.Attribute(name) is null))
            {
                project.Refuse(value, "WIX0010", $"A RegistryValue that is not below a RegistryKey needs the attribute {missing}.");
            }
        }

        foreach (var entry in elements.Wix("IniFile").Where(static entry => entry.Attribute("Action")?.Value is "addLine" or "addTag" or "createLine" && entry.Attribute("Value") is null))
        {
            project.Refuse(entry, "WIX0010", "An IniFile that writes needs the attribute Value.");
        }
    }

    private static void CheckKeyPaths(XElement component, ProjectConversion project)
    {
        foreach (var another in component.Descendants().Where(IsKeyPath).Skip(1))
        {
            project.Refuse(another, "WIX0042", "The component has another key path.");
        }
    }

    private static void CheckGeneratedGuid(XElement component, ProjectConversion project)
    {
        if (component.Attribute("Guid")?.Value is not (null or "*"))
        {
            return;
        }

        var resources = component.Descendants().Where(static child => child.Name.LocalName is "File" or "RegistryValue").ToList();
        var files = resources.Count(static child => child.Name.LocalName == "File");
        if (resources.Count == 0)
        {
            project.Refuse(component, "WIX0230", "A component whose key path is its folder needs a GUID of its own.");
        }
        else if (files > 0 && resources.Exists(static child => child.Name.LocalName == "RegistryValue" && IsKeyPath(child)))
        {
            project.Refuse(component, "WIX0230", "A component with a registry value as its key path and a file needs a GUID of its own.");
        }
        else if (files > 1)
        {
            project.Refuse(component, "WIX0367", "A component of several files needs a GUID of its own.");
        }
    }

    private static bool IsKeyPath(XElement element) => element.IsYes("KeyPath");
}
