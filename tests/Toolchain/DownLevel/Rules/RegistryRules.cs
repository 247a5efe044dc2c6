using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The registry of a package.</summary>
internal static class RegistryRules
{
    public static IEnumerable<ElementRule> All =>
    [
        Wix("RegistryKey")
            .Keep("Id", "Key")
            .OneOf("Root", Names.RegistryRoots)
            .YesNo("ForceCreateOnInstall", "ForceDeleteOnUninstall")
            .Holds("RegistryKey", "RegistryValue"),
        Wix("RegistryValue")
            .Keep("Id", "Key", "Name", "Value")
            .OneOf("Root", Names.RegistryRoots)
            .OneOf("Type", "string", "integer", "binary", "expandable", "multiString")
            .OneOf("Action", "append", "prepend", "write")
            .YesNo("KeyPath")
            .Holds("MultiString", "MultiStringValue"),
        Wix("MultiString").As("MultiStringValue").Text("Value"),
        Wix("MultiStringValue").Text("Value"),
        Wix("RemoveRegistryKey")
            .Keep("Id", "Key")
            .OneOf("Root", Names.RegistryRoots)
            .OneOf("Action", "removeOnInstall", "removeOnUninstall"),
        Wix("RemoveRegistryValue").Keep("Id", "Key", "Name").OneOf("Root", Names.RegistryRoots),
    ];
}
