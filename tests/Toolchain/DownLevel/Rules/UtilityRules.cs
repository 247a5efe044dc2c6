using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The Util extension: a bundle's searches, and what components may hold.</summary>
internal static class UtilityRules
{
    public static IEnumerable<ElementRule> All =>
    [
        Search("RegistrySearch")
            .Keep("Key", "Value")
            .OneOf("Root", "HKCR", "HKCU", "HKLM", "HKU")
            .OneOf("Result", "exists", "value")
            .YesNo("ExpandEnvironmentVariables")
            .With("Bitness", new BitnessAttribute())
            .Default("Win64", BitnessAttribute.PlatformValue),
        Search("FileSearch").OneOf("Result", "exists", "version").With("Path", new SearchPathAttribute()).FileRedirection(),
        Search("DirectorySearch").OneOf("Result", "exists").With("Path", new SearchPathAttribute()).FileRedirection(),
        Search("ProductSearch").Keep("ProductCode", "UpgradeCode").OneOf("Result", "assignment", "language", "state", "version"),
        Search("ComponentSearch").Keep("Guid", "ProductCode").OneOf("Result", "directory", "keyPath", "state"),
        Util("RegistrySearchRef").Keep("Id"),
        Util("FileSearchRef").Keep("Id"),
        Util("DirectorySearchRef").Keep("Id"),
        Util("ProductSearchRef").Keep("Id"),
        Util("ComponentSearchRef").Keep("Id"),

        Util("InternetShortcut")
            .Keep("Id", "IconFile", "IconIndex", "Name", "Target")
            .Directory("Directory")
            .OneOf("Type", "link", "url"),
        Util("RemoveFolderEx")
            .Keep("Id", "Property")
            .OneOf("On", Names.InstallModes)
            .Refuse("it removes unconditionally", "Condition"),
    ];

    private static ElementRule Search(string name) => Util(name).Keep("Id", "After", "Condition", "Variable");

    // SearchPathAttribute reads it together with the path.
    private static ElementRule FileRedirection(this ElementRule rule) =>
        rule.Drop("DisableFileRedirection", "Burn 3.11 cannot disable it; the path is written so that it does not apply.", "yes", "no");
}
