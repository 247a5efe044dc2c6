using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Properties of a package and the searches that fill them.</summary>
internal static class PropertyRules
{
    private static readonly string[] NestedSearches = ["DirectorySearch", "DirectorySearchRef", "FileSearch", "FileSearchRef"];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("Property")
            .Keep("Id", "Value")
            .YesNo("Admin", "Hidden", "Secure", "SuppressModularization")
            .Holds("ComponentSearch", "DirectorySearch", "DirectorySearchRef", "RegistrySearch", "RegistrySearchRef"),
        Wix("PropertyRef").Keep("Id"),

        Wix("RegistrySearch")
            .Keep("Id", "Key", "Name")
            .OneOf("Root", "HKCR", "HKCU", "HKLM", "HKU")
            .OneOf("Type", "directory", "file", "raw")
            .With("Bitness", new BitnessAttribute())
            .Holds(NestedSearches),
        Wix("RegistrySearchRef").Keep("Id"),
        Wix("ComponentSearch").Keep("Id", "Guid").OneOf("Type", "directory", "file").Holds(NestedSearches),
        Wix("DirectorySearch").Keep("Id", "Path", "Depth").YesNo("AssignToProperty").Holds(NestedSearches),
        Wix("DirectorySearchRef").Keep("Id", "Parent", "Path").Holds(NestedSearches),
        Wix("FileSearch")
            .Keep("Id", "Name", "ShortName", "MinVersion", "MaxVersion", "MinSize", "MaxSize", "MinDate", "MaxDate", "Languages"),
        Wix("FileSearchRef").Keep("Id"),
    ];
}
