using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The package as a whole: identity, upgrades, media, launch conditions.</summary>
internal static class PackageRules
{
    private const string InformationAboutThePackage = "Package";

    public static IEnumerable<ElementRule> All =>
    [
        // The v4 Package is two elements in the older schema: Product, and below it Package for the summary information stream.
        Wix("Package")
            .As("Product")
            .Require("Name", "Manufacturer", "Version", "Language")
            .Keep("Name", "Manufacturer", "Version", "UpgradeCode", "Language", "Codepage")
            .Rename("ProductCode", "Id")
            .Default("Id", "*")
            .With("Compressed", OnInformation(new KeptAttribute(KnownValues: ["yes", "no"])))
            .With("InstallerVersion", OnInformation(new KeptAttribute()))
            .With("ShortNames", OnInformation(new KeptAttribute(KnownValues: ["yes", "no"])))
            .With("Scope", OnInformation(new TranslatedAttribute("InstallScope", InstallScopes)))
            .DefaultOnChild(InformationAboutThePackage, "Compressed", "yes")
            .DefaultOnChild(InformationAboutThePackage, "InstallerVersion", "500")
            .DefaultOnChild(InformationAboutThePackage, "InstallScope", "perMachine")
            .Drop("UpgradeStrategy", "Only says whether WiX adds a MajorUpgrade; here the authoring has to have its own.", "majorUpgrade", "none")
            .Holds(Names.PackageContent)
            .Holds("ComponentGroupRef", "ComponentRef", "FeatureGroupRef", "MajorUpgrade", "SummaryInformation"),

        Wix("SummaryInformation")
            .Joins(InformationAboutThePackage)
            .Keep("Comments", "Description", "Keywords", "Manufacturer")
            .Rename("Codepage", "SummaryCodepage"),

        Wix("MajorUpgrade")
            .Keep("DowngradeErrorMessage", "DisallowUpgradeErrorMessage", "RemoveFeatures")
            .YesNo("AllowDowngrades", "AllowSameVersionUpgrades", "Disallow", "IgnoreRemoveFailure", "MigrateFeatures")
            .OneOf("Schedule", "afterInstallValidate", "afterInstallInitialize", "afterInstallExecute", "afterInstallExecuteAgain", "afterInstallFinalize")
            .Refuse("it finds products of the package's language only", "IgnoreLanguage"),
        Wix("Upgrade").Keep("Id").Holds("UpgradeVersion"),
        Wix("UpgradeVersion")
            .Keep("Language", "Maximum", "Minimum", "Property", "RemoveFeatures")
            .YesNo("ExcludeLanguages", "IgnoreRemoveFailure", "IncludeMaximum", "IncludeMinimum", "MigrateFeatures", "OnlyDetect"),

        Wix("Media")
            .Keep("Id", "Cabinet", "DiskPrompt", "Layout", "Source", "VolumeLabel")
            .YesNo("EmbedCab")
            .OneOf("CompressionLevel", CompressionLevels),
        Wix("MediaTemplate")
            .Keep("CabinetTemplate", "DiskPrompt", "MaximumCabinetSizeForLargeFileSplitting", "MaximumUncompressedMediaSize", "VolumeLabel")
            .YesNo("EmbedCab")
            .OneOf("CompressionLevel", CompressionLevels),

        Wix("Launch").As("Condition").Require("Condition").Keep("Message").Text("Condition"),
        Wix("Icon").Keep("Id").File("SourceFile"),
        Wix("Binary").Keep("Id").File("SourceFile").YesNo("SuppressModularization"),
    ];

    private static string[] CompressionLevels => ["high", "low", "medium", "mszip", "none"];

    // perUserOrMachine is two properties in WiX 3.11, and nothing here uses it: an unknown value is an error.
    private static Dictionary<string, string> InstallScopes => new(StringComparer.Ordinal)
    {
        ["perMachine"] = "perMachine",
        ["perUser"] = "perUser",
    };

    private static ChildAttribute OnInformation(AttributeRule rule) => new(InformationElement, rule);

    private static XName InformationElement => Namespaces.OldWix + InformationAboutThePackage;
}
