using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Components and what they install, save the registry.</summary>
internal static class ComponentRules
{
    public static IEnumerable<ElementRule> All =>
    [
        Wix("ComponentGroup")
            .Keep("Id", "Source")
            .Directory("Directory")
            .Refuse(Names.NoSubdirectory, "Subdirectory")
            .Holds("Component", "ComponentGroupRef", "ComponentRef"),
        Wix("ComponentGroupRef").Keep("Id").YesNo("Primary"),
        Wix("ComponentRef").Keep("Id").YesNo("Primary"),

        Wix("Component")
            .Keep("Id", "Guid", "ComPlusFlags", "DiskId", "Feature")
            .Default("Guid", "*")
            .Directory("Directory")
            .Refuse(Names.NoSubdirectory, "Subdirectory")
            .YesNo("DisableRegistryReflection", "KeyPath", "MultiInstance", "NeverOverwrite", "Permanent", "Shared", "SharedDllRefCount")
            .YesNo("Transitive", "UninstallWhenSuperseded")
            .OneOf("Location", "local", "source", "either")
            .With("Bitness", new BitnessAttribute())
            .ConditionChild("Condition")
            .Holds("CreateFolder", "Environment", "File", "IniFile", "RegistryKey", "RegistryValue", "RemoveFile", "RemoveFolder", "RemoveRegistryKey")
            .Holds("RemoveRegistryValue", "Shortcut")
            .HoldsUtil("InternetShortcut", "RemoveFolderEx"),

        Wix("File")
            .Keep("Id", "Name", "ShortName", "CompanionFile", "DefaultLanguage", "DefaultSize", "DefaultVersion", "DiskId", "FontTitle")
            .File("Source")
            .YesNo("Checksum", "Hidden", "KeyPath", "ReadOnly", "System", "TrueType", "Vital")
            .OneOf("Compressed", "yes", "no", "default")
            .Refuse("a file needs a Component of its own there", "Bitness", "Condition", "Directory", "Subdirectory")
            .Holds("Shortcut"),
        Wix("IniFile")
            .Keep("Id", "Key", "Name", "Section", "ShortName", "Value")
            .Directory("Directory")
            .OneOf("Action", "addLine", "addTag", "createLine", "removeLine", "removeTag"),
        Wix("RemoveFile")
            .Keep("Id", "Name", "ShortName", "Property")
            .Directory("Directory")
            .OneOf("On", Names.InstallModes)
            .Refuse(Names.NoSubdirectory, "Subdirectory"),
        Wix("CreateFolder").Directory("Directory").Refuse(Names.NoSubdirectory, "Subdirectory"),
        Wix("RemoveFolder")
            .Keep("Id", "Property")
            .Directory("Directory")
            .OneOf("On", Names.InstallModes)
            .Refuse(Names.NoSubdirectory, "Subdirectory"),

        Wix("Shortcut")
            .Keep("Id", "Name", "ShortName", "Target", "Description", "Arguments", "Hotkey", "Icon", "IconIndex")
            .Keep("DisplayResourceDll", "DisplayResourceId", "DescriptionResourceDll", "DescriptionResourceId")
            .Directory("Directory", "WorkingDirectory")
            .YesNo("Advertise")
            .OneOf("Show", "normal", "minimized", "maximized")
            .Refuse(Names.NoSubdirectory, "Subdirectory", "WorkingSubdirectory")
            .Holds("Icon", "ShortcutProperty"),
        Wix("ShortcutProperty").Keep("Id", "Key", "Value"),

        Wix("Environment")
            .Keep("Id", "Name", "Value", "Separator")
            .YesNo("Permanent", "System")
            .OneOf("Action", "create", "set", "remove")
            .OneOf("Part", "all", "first", "last"),
    ];
}
