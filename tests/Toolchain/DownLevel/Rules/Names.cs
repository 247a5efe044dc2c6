namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Names and reasons that several rules share.</summary>
internal static class Names
{
    /// <summary>Why inline directories are refused.</summary>
    public const string NoSubdirectory = "it has no inline directories; author a Directory";

    /// <summary>Roots of the registry for authoring that may follow the package's scope.</summary>
    public static readonly string[] RegistryRoots = ["HKCR", "HKCU", "HKLM", "HKMU", "HKU"];

    /// <summary>When an action of a component's row happens.</summary>
    public static readonly string[] InstallModes = ["install", "uninstall", "both"];

    /// <summary>Tables of packages; a fragment may hold them as well.</summary>
    public static readonly string[] PackageContent =
    [
        "AdminExecuteSequence", "AdminUISequence", "AdvertiseExecuteSequence", "Binary", "Component", "ComponentGroup", "CustomAction",
        "CustomActionRef", "Directory", "DirectoryRef", "EnsureTable", "Feature", "FeatureGroup", "FeatureRef", "Icon", "InstallExecuteSequence",
        "InstallUISequence", "Launch", "Media", "MediaTemplate", "Property", "PropertyRef", "SetDirectory", "SetProperty",
        "StandardDirectory", "UI", "UIRef", "Upgrade", "WixVariable",
    ];

    /// <summary>Searches of a bundle.</summary>
    public static readonly string[] BundleSearches =
    [
        "ComponentSearch", "ComponentSearchRef", "DirectorySearch", "DirectorySearchRef", "FileSearch", "FileSearchRef", "ProductSearch",
        "ProductSearchRef", "RegistrySearch", "RegistrySearchRef",
    ];
}
