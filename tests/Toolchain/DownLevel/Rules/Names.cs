namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Names and reasons that several rules share.</summary>
internal static class Names
{
    /// <summary>Why inline directories are refused.</summary>
    public const string NoSubdirectory = "it has no inline directories; author a Directory";

    /// <summary>Roots of the registry for what components write.</summary>
    public static readonly string[] RegistryRoots = ["HKCR", "HKCU", "HKLM", "HKMU", "HKU"];

    /// <summary>When an action of a component's row happens.</summary>
    public static readonly string[] InstallModes = ["install", "uninstall", "both"];

    /// <summary>Tables of packages; a fragment may hold them as well.</summary>
    public static readonly string[] PackageContent =
    [
        "AdminUISequence", "Binary", "Component", "CustomAction", "CustomActionRef", "Directory", "EnsureTable", "Feature", "Icon",
        "InstallExecuteSequence", "InstallUISequence", "Launch", "MediaTemplate", "Property", "PropertyRef", "SetProperty", "StandardDirectory", "UI", "UIRef",
    ];

    /// <summary>Searches of a bundle.</summary>
    public static readonly string[] BundleSearches = ["FileSearch", "RegistrySearch"];
}
