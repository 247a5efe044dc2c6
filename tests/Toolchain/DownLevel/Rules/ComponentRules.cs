using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Directories, and the components in them with what they install.</summary>
internal static class ComponentRules
{
    public static IEnumerable<ElementRule> All =>
    [
        // The older schema knows no standard directories: each is declared once below TARGETDIR (StandardDirectories), and referred to.
        Wix("StandardDirectory")
            .As("DirectoryRef")
            .Require("Id")
            .With("Id", new StandardDirectoryAttribute())
            .Holds("Component", "Directory"),
        Wix("Directory").Declares("Directory").Is("Id", StandardDirectories.NotStandard).Is("Name", ValueShape.FileName, ValueShape.PlainPath).Keep("Id", "Name").Holds("Component", "Directory"),

        Wix("Component")
            .Declares("Component")
            .Refers("Directory", "Directory")
            .Empty("Guid")
            .Is("Guid", ValueShape.ComponentGuid)
            .Keep("Id", "Guid")
            .Default("Guid", "*")
            .Directory("Directory")
            .YesNo("Permanent", "Transitive")
            .ConditionChild("Condition")
            .Holds("File", "IniFile", "RegistryKey", "RegistryValue", "RemoveFile", "RemoveFolder"),
        Wix("ComponentRef")
            .Makes("Row", static reference => $"FeatureComponents/{reference.Parent!.Attribute("Id")?.Value}/{reference.Attribute("Id")?.Value}")
            .Require("Id")
            .Refers("Id", "Component")
            .Keep("Id"),

        Wix("File")
            .Declares("File")
            .Require("Source")
            .Is("Name", ValueShape.FileName)
            .Keep("Id", "Name")
            .File("Source")
            .YesNo("KeyPath")
            .Refuse("a file needs a Component of its own there", "Bitness", "Condition", "Directory", "Subdirectory"),
        Wix("IniFile")
            .Declares("IniFile")
            .Identifier("Directory")
            .Require("Action", "Key", "Name", "Section")
            .Is("Name", ValueShape.FileName)
            .Keep("Id", "Key", "Name", "Section", "Value")
            .Directory("Directory")
            .OneOf("Action", "addLine", "addTag", "createLine", "removeLine", "removeTag"),
        Wix("RemoveFile")
            .Declares("RemoveFile")
            .Refers("Directory", "Directory")
            .Require("Name", "On")
            .Is("Name", ValueShape.FilePattern)
            .Keep("Id", "Name")
            .Directory("Directory")
            .OneOf("On", Names.InstallModes)
            .Refuse(Names.NoSubdirectory, "Subdirectory"),
        Wix("RemoveFolder")
            .Declares("RemoveFile")
            .Refers("Directory", "Directory")
            .Require("On")
            .Keep("Id")
            .Directory("Directory")
            .OneOf("On", Names.InstallModes)
            .Refuse(Names.NoSubdirectory, "Subdirectory"),

        Wix("RegistryKey").Require("Key", "Root").Keep("Key").OneOf("Root", Names.RegistryRoots).Holds("RegistryValue"),
        Wix("RegistryValue")
            .Makes("registry value", static value => Component(value) is { } component ? $"{component}/{Root(value)}/{Key(value)}/{value.Attribute("Name")?.Value}".ToUpperInvariant() : null)
            .Require("Value")
            .Empty("Value")
            .Keep("Key", "Name", "Value")
            .OneOf("Root", Names.RegistryRoots)
            .OneOf("Type", "string", "integer", "binary", "expandable")
            .YesNo("KeyPath"),
    ];

    private static string? Component(XElement value) =>
        value.Ancestors(Namespaces.Wix + "Component").FirstOrDefault()?.Attribute("Id")?.Value;

    private static string? Root(XElement value) => (value.Attribute("Root") ?? value.Parent!.Attribute("Root"))?.Value;

    private static string? Key(XElement value) => string.Join('\\', new[] { value.Parent!.Attribute("Key")?.Value, value.Attribute("Key")?.Value }.Where(static part => part is not null));
}
