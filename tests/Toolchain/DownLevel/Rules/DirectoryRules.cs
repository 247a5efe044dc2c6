using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Directories.</summary>
internal static class DirectoryRules
{
    public static IEnumerable<ElementRule> All =>
    [
        // The older schema knows no standard directories: each is declared once below TARGETDIR (StandardDirectories), and referred to.
        Wix("StandardDirectory").As("DirectoryRef").Require("Id").With("Id", new StandardDirectoryAttribute()).Holds("Component", "Directory"),

        Wix("Directory")
            .Keep("Id", "Name", "ShortName", "SourceName", "ShortSourceName", "FileSource", "DiskId", "ComponentGuidGenerationSeed")
            .Holds("Component", "Directory"),
        Wix("DirectoryRef").Directory("Id").Keep("DiskId", "FileSource").Holds("Component", "Directory"),
    ];
}
