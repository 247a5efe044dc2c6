using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The bundle as a whole.</summary>
internal static class BundleRules
{
    public static IEnumerable<ElementRule> All =>
    [
        Wix("Bundle")
            .Keep("AboutUrl", "Condition", "Copyright", "HelpTelephone", "HelpUrl", "Manufacturer", "Name", "ParentName", "Tag")
            .Keep("UpdateUrl", "UpgradeCode", "Version")
            .File("IconSourceFile", "SplashScreenSourceFile")
            .YesNo("Compressed", "DisableRemove")
            .OneOf("DisableModify", "yes", "no", "button")
            .Refuse("Burn 3.11 makes up its own", "ProviderKey")
            .Refuse("Burn 3.11 has one name for all phases", "InProgressName")
            .Drop(Namespaces.Bal + "CommandLineVariables", "The only way WiX 3.11's bootstrapper knows.", "caseSensitive")
            .Holds("ApprovedExeForElevation", "BootstrapperApplication", "Chain", "Container", "Log", "OptionalUpdateRegistration")
            .Holds("PayloadGroup", "PayloadGroupRef", "RelatedBundle", "Update", "Variable", "WixVariable")
            .HoldsBal("Condition")
            .HoldsUtil(Names.BundleSearches),

        Wix("Variable")
            .Keep("Name", "Value", Namespaces.Bal + "Overridable")
            .YesNo("Hidden", "Persisted")
            .With("Type", new VariableTypeAttribute()),

        Wix("RelatedBundle")
            .Keep("Id")
            .Translate(
                "Action",
                "Action",
                ("addon", "Addon"), ("detect", "Detect"), ("patch", "Patch"), ("upgrade", "Upgrade"),
                ("Addon", "Addon"), ("Detect", "Detect"), ("Patch", "Patch"), ("Upgrade", "Upgrade")),
        Wix("Log").Keep("Extension", "PathVariable", "Prefix").YesNo("Disable"),
        Wix("Update").Keep("Location"),
        Wix("OptionalUpdateRegistration").Keep("Classification", "Department", "Manufacturer", "Name", "ProductFamily"),
        Wix("ApprovedExeForElevation")
            .Keep("Id", "Key", "Value")
            .With("Bitness", new BitnessAttribute())
            .Default("Win64", BitnessAttribute.PlatformValue),
    ];
}
