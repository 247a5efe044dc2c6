using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The bundle: its bootstrapper application, its variables and searches, and the packages of its chain.</summary>
internal static class BundleRules
{
    public static IEnumerable<ElementRule> All =>
    [
        Wix("Bundle")
            .Require("Manufacturer", "Name", "UpgradeCode", "Version")
            .Is("UpgradeCode", ValueShape.Guid)
            .Is("Version", ValueShape.Version)
            .Is("Name", ValueShape.Visible)
            .Is("Manufacturer", ValueShape.Visible)
            .Keep("AboutUrl", "HelpTelephone", "HelpUrl", "Manufacturer", "Name", "UpgradeCode", "Version")
            .File("IconSourceFile")
            .Holds("BootstrapperApplication", "Chain", "Variable")
            .HoldsBal("Condition")
            .HoldsUtil(Names.BundleSearches),
        Bal("Condition").Require("Condition", "Message").Text("Condition").Keep("Message"),

        // In the older schema the theme is the name of the application that is referred to.
        Wix("BootstrapperApplication")
            .As("BootstrapperApplicationRef")
            .Refuse("only the standard one is converted: one written for WiX 4 speaks another protocol", "Id", "Name", "Secondary", "SourceFile")
            .Holds("Payload")
            .HoldsBal("WixStandardBootstrapperApplication"),
        Bal("WixStandardBootstrapperApplication")
            .Require("Theme")
            .TranslateOntoParent(
                "Theme",
                "Id",
                ("hyperlinkLargeLicense", "WixStandardBootstrapperApplication.HyperlinkLargeLicense"),
                ("none", "WixStandardBootstrapperApplication.Foundation"))
            .Empty("LicenseUrl")
            .Keep("LicenseUrl")
            .File("LogoFile")
            .YesNo("ShowVersion", "SuppressOptionsUI")
            .With("LocalizationFile", new ThemeFileAttribute())
            .With("ThemeFile", new ThemePagesAttribute()),
        Wix("Payload")
            .Require("SourceFile")
            .Makes("payload", static payload => (payload.Attribute("Name") ?? payload.Attribute("SourceFile"))?.Value)
            .Makes("payload's file", static payload => payload.Attribute("SourceFile")?.Value)
            .Is("Name", ValueShape.RelativePath, ValueShape.PlainPath)
            .Keep("Name")
            .With("SourceFile", new ThemeFileAttribute()),

        Wix("Variable")
            .Declares("variable", "Name")
            .Require("Name")
            .Is("Name", ValueShape.VariableName)
            .Empty("Value")
            .Keep("Name", "Value")
            .YesNo("Hidden", "Persisted", Namespaces.Bal + "Overridable"),
        Util("RegistrySearch")
            .Declares("search")
            .Makes("search of the same", static search => search.Attribute("Id") is null ? string.Join('|', search.Attributes().Select(static attribute => attribute.ToString())) : null)
            .Require("Root", "Key", "Variable")
            .Is("Variable", ValueShape.VariableName)
            .Keep("Id", "Key", "Value", "Variable")
            .OneOf("Root", "HKCR", "HKCU", "HKLM", "HKU")
            .OneOf("Result", "exists", "value")
            .With("Bitness", new BitnessAttribute())
            .Default("Win64", BitnessAttribute.PlatformValue),
        Util("FileSearch")
            .Declares("search")
            .Require("Path", "Variable")
            .Is("Path", ValueShape.RelativePath, ValueShape.PlainPath)
            .Is("Variable", ValueShape.VariableName)
            .Keep("Id", "Variable")
            .OneOf("Result", "exists", "version")
            .With("Path", new SearchPathAttribute())
            // SearchPathAttribute reads it together with the path.
            .Drop("DisableFileRedirection", "Burn 3.11 cannot disable it; the path is written so that it does not apply.", "yes", "no"),

        Wix("Chain").Holds("PackageGroupRef"),
        Wix("PackageGroup").Require("Id").Declares("PackageGroup").Keep("Id").Holds("ExePackage", "MsiPackage"),
        Wix("PackageGroupRef").Require("Id").Refers("Id", "PackageGroup").Keep("Id"),

        Package("ExePackage")
            .Keep("DetectCondition")
            .Empty("InstallArguments", "RepairArguments", "UninstallArguments")
            .Rename("InstallArguments", "InstallCommand")
            .Rename("RepairArguments", "RepairCommand")
            .Rename("UninstallArguments", "UninstallCommand")
            .YesNo("PerMachine")
            .Holds("CommandLine", "ExitCode"),
        Wix("ExitCode").Require("Behavior").Integer(int.MinValue, int.MaxValue, "Value").OneOf("Behavior", "success", "error", "scheduleReboot", "forceReboot"),
        Wix("CommandLine").Require("Condition").Keep("Condition", "InstallArgument", "RepairArgument", "UninstallArgument"),

        // Whether the package shows its own dialogs is a condition in v4, and in WiX 3.11 a plain yes that counts for installing alone (not
        // for repairing and removing). With /passive 3.11 shows them reduced, so that those that ask stay away there too.
        Package("MsiPackage")
            .Translate(Namespaces.Bal + "DisplayInternalUICondition", "DisplayInternalUI", ("WixBundleUILevel = 4 AND WixBundleAction = 6", "yes"))
            .Holds("MsiProperty"),
        Wix("MsiProperty")
            .Makes("MSI property", static property => $"{property.Parent!.Attribute("Id")?.Value}/{property.Attribute("Name")?.Value}")
            .Require("Name", "Value")
            .Empty("Value")
            .Keep("Name", "Value")
            .Refuse("its properties are unconditional", "Condition"),
    ];

    private static ElementRule Package(string name) =>
        Wix(name).Declares("chained package").Require("Id", "SourceFile").Is("Name", ValueShape.RelativePath, ValueShape.PlainPath).Keep("Id", "DisplayName", "InstallCondition", "Name").File("SourceFile").YesNo("Permanent", "Vital");
}
