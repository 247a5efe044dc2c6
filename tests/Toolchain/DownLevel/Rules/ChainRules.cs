using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The packages of a bundle, in their order.</summary>
internal static class ChainRules
{
    private static readonly string[] Packages = ["ExePackage", "MsiPackage", "PackageGroupRef", "RollbackBoundary"];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("Chain").YesNo("DisableRollback", "DisableSystemRestore", "ParallelCache").Holds(Packages),
        Wix("PackageGroup").Keep("Id").Holds(Packages),
        Wix("PackageGroupRef").Keep("Id", "After"),
        Wix("RollbackBoundary")
            .Keep("Id")
            .YesNo("Vital")
            .Refuse("it came with WiX 3.14", "Transaction", "LogPathVariable"),
        Wix("Container").Keep("Id", "DownloadUrl", "Name").OneOf("Type", "attached", "detached").Holds("PackageGroupRef"),

        Package("ExePackage")
            .Keep("DetectCondition")
            .Rename("InstallArguments", "InstallCommand")
            .Rename("RepairArguments", "RepairCommand")
            .Rename("UninstallArguments", "UninstallCommand")
            .YesNo("PerMachine")
            .OneOf("Protocol", "burn", "netfx4", "none")
            .Holds("CommandLine", "ExitCode"),
        Wix("ExitCode").Keep("Value").OneOf("Behavior", "success", "error", "scheduleReboot", "forceReboot"),
        Wix("CommandLine").Keep("Condition", "InstallArgument", "RepairArgument", "UninstallArgument"),

        // Whether the package shows its own dialogs is a condition in v4, and in WiX 3.11 a plain yes that counts for installing alone (not
        // for repairing and removing). With /passive 3.11 shows them reduced, so that those that ask stay away there too.
        Package("MsiPackage")
            .YesNo("EnableFeatureSelection", "ForcePerMachine", "Visible")
            .Translate(Namespaces.Bal + "DisplayInternalUICondition", "DisplayInternalUI", ("WixBundleUILevel = 4 AND WixBundleAction = 6", "yes"), ("0", "no"))
            .Holds("MsiProperty"),
        Wix("MsiProperty").Keep("Name", "Value").Refuse("its properties are unconditional", "Condition"),
    ];

    private static ElementRule Package(string name) => Wix(name)
        .Keep("Id", "After", "CacheId", "Description", "DisplayName", "DownloadUrl", "InstallCondition", "InstallSize", "LogPathVariable")
        .Keep("Name", "RollbackLogPathVariable")
        .File("SourceFile")
        .YesNo("Permanent", "Vital")
        .OneOf("Compressed", "yes", "no", "default")
        .Translate("Cache", "Cache", ("keep", "yes"), ("remove", "no"), ("force", "always"))
        .Refuse("a repair cannot be conditional", "RepairCondition")
        .Holds("Payload", "PayloadGroupRef");
}
