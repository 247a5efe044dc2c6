using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Checks;
using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The frame of a source file, and the package as a whole: identity, upgrades, media, features, properties.</summary>
internal static class PackageRules
{
    private const string InformationAboutThePackage = "Package";

    // The properties that WiX writes from the attributes of a package.
    private static readonly string[] OfEveryPackage =
        ["Manufacturer", "ProductCode", "ProductLanguage", "ProductName", "ProductVersion", "UpgradeCode"];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("Wix").Holds("Bundle", "Fragment", "Package"),

        // Which WiX takes or leaves with its fragments is the same on both sides: the linker follows references.
        Wix("Fragment").Holds(Names.PackageContent).Holds("PackageGroup", "Variable").HoldsUtil(Names.BundleSearches),

        // The v4 Package is two elements in the older schema: Product, and below it Package for the summary information stream.
        Wix("Package")
            .As("Product")
            .Require("Name", "Manufacturer", "Version", "Language", "UpgradeCode", "Codepage")
            .Is("Name", ValueShape.Visible, ValueShape.Unformatted)
            .Is("Manufacturer", ValueShape.Visible, ValueShape.Unformatted)
            .Is("UpgradeCode", ValueShape.Guid)
            .Is("Version", ValueShape.ProductVersion)
            .Keep("Name", "Manufacturer", "Version", "UpgradeCode", "Codepage")
            .Integer(0, short.MaxValue, "Language")
            .MakesAll("Property", OfEveryPackage)
            .Makes("Property", static package => package.Attribute("Scope")?.Value == "perUser" ? null : "ALLUSERS")
            .Default("Id", "*")
            .With("Compressed", OnInformation(new KeptAttribute(KnownValues: ["yes", "no"])))
            .With("InstallerVersion", OnInformation(new IntegerAttribute(200, int.MaxValue)))
            .With("Scope", OnInformation(new TranslatedAttribute("InstallScope", InstallScopes)))
            .DefaultOnChild(InformationAboutThePackage, "Compressed", "yes")
            .DefaultOnChild(InformationAboutThePackage, "InstallerVersion", "500")
            .DefaultOnChild(InformationAboutThePackage, "InstallScope", "perMachine")
            .Holds(Names.PackageContent)
            .Holds("MajorUpgrade"),

        // Written out: what is missing here, the older MajorUpgrade does not make the same.
        Wix("MajorUpgrade")
            .Require("DowngradeErrorMessage", "Schedule")
            .Makes(SequenceChecks.ActionKind, static _ => "InstallExecuteSequence/RemoveExistingProducts")
            .Keep("DowngradeErrorMessage")
            .YesNo("AllowSameVersionUpgrades")
            .OneOf("Schedule", "afterInstallValidate", "afterInstallInitialize", "afterInstallExecute", "afterInstallExecuteAgain", "afterInstallFinalize")
            .Becomes(MajorUpgrade),
        Wix("MediaTemplate").Makes("Media", static _ => "1").YesNo("EmbedCab"),
        Wix("Icon").Declares("Icon", longest: 57).Require("Id", "SourceFile").Keep("Id").File("SourceFile"),
        Wix("Binary").Declares("Binary", longest: 55).Require("Id", "SourceFile").Keep("Id").File("SourceFile"),

        Wix("Feature")
            .Declares("Feature", longest: 38)
            .Require("Id")
            .Keep("Id", "Title")
            .Integer(0, 32767, "Level")
            .OneOf("AllowAdvertise", "yes", "no")
            .Default("Level", "1")
            .Holds("ComponentRef"),

        Wix("Property")
            .Declares("Property")
            .Require("Id")
            .RefersAs("Value", "Dialog", static property => property.Attribute("Id")?.Value == "ErrorDialog" ? property.Attribute("Value")?.Value : null)
            .Is("Value", ValueShape.Unformatted)
            .Keep("Id", "Value")
            .YesNo("Hidden", "Secure")
            .Holds("RegistrySearch"),
        Wix("RegistrySearch")
            .Declares("search")
            .Require("Id", "Key", "Root", "Type")
            .Keep("Id", "Key", "Name")
            .OneOf("Root", "HKCR", "HKCU", "HKLM", "HKU")
            .OneOf("Type", "directory", "file", "raw")
            .Default("Win64", BitnessAttribute.PlatformValue),
        Wix("Launch")
            .As("Condition")
            .Require("Condition", "Message")
            .Makes("LaunchCondition", static launch => launch.Attribute("Condition")?.Value)
            .Text("Condition")
            .Keep("Message"),
        Wix("PropertyRef").Require("Id").Refers("Id", "Property").Keep("Id"),
    ];

    // Both look for products of the package's language, as WiX 5 has it.
    private static IEnumerable<XElement> MajorUpgrade(XElement upgrade)
    {
        XAttribute OfPackage(string name, string olderName) => new(olderName, upgrade.Parent!.Attribute(name)?.Value ?? "");
        XElement Detect(string property, string limit, params XAttribute[] more) => Older(
            "UpgradeVersion",
            new XAttribute("Property", property),
            OfPackage("Version", limit),
            OfPackage("Language", "Language"),
            new XAttribute("IncludeMinimum", "no"),
            more);
        var takesSameVersion = upgrade.IsYes("AllowSameVersionUpgrades") ? "yes" : "no";
        yield return Older(
            "Upgrade",
            OfPackage("UpgradeCode", "Id"),
            Detect("WIX_UPGRADE_DETECTED", "Maximum", new XAttribute("IncludeMaximum", takesSameVersion), new XAttribute("MigrateFeatures", "yes")),
            Detect("WIX_DOWNGRADE_DETECTED", "Minimum", new XAttribute("OnlyDetect", "yes")));
        yield return Older("Condition", new XAttribute("Message", upgrade.Attribute("DowngradeErrorMessage")?.Value ?? ""), "NOT WIX_DOWNGRADE_DETECTED");
        var schedule = upgrade.Attribute("Schedule")?.Value ?? "afterInstallValidate";
        yield return Older(
            "InstallExecuteSequence",
            Older("RemoveExistingProducts", new XAttribute("After", schedule["after".Length..])));
    }

    private static XElement Older(string name, params object[] content) => new(Namespaces.OldWix + name, content);

    private static Dictionary<string, string> InstallScopes => new(StringComparer.Ordinal)
    {
        ["perMachine"] = "perMachine",
        ["perUser"] = "perUser",
    };

    private static ChildAttribute OnInformation(AttributeRule rule) => new(Namespaces.OldWix + InformationAboutThePackage, rule);
}
