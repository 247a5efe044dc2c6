using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The standard bootstrapper application and the files that travel with it.</summary>
internal static class BootstrapperApplicationRules
{
    public static IEnumerable<ElementRule> All =>
    [
        // In the older schema the theme is the name of the application that is referred to.
        Wix("BootstrapperApplication")
            .As("BootstrapperApplicationRef")
            .Refuse("only the standard one is converted: one written for WiX 4 speaks another protocol", "Id", "Name", "Secondary", "SourceFile")
            .Holds("Payload", "PayloadGroupRef")
            .HoldsBal("WixStandardBootstrapperApplication"),

        Bal("WixStandardBootstrapperApplication")
            .Require("Theme")
            .TranslateOntoParent(
                "Theme",
                "Id",
                ("hyperlinkLargeLicense", "WixStandardBootstrapperApplication.HyperlinkLargeLicense"),
                ("hyperlinkLicense", "WixStandardBootstrapperApplication.HyperlinkLicense"),
                ("hyperlinkSidebarLicense", "WixStandardBootstrapperApplication.HyperlinkSidebarLicense"),
                ("none", "WixStandardBootstrapperApplication.Foundation"),
                ("rtfLargeLicense", "WixStandardBootstrapperApplication.RtfLargeLicense"),
                ("rtfLicense", "WixStandardBootstrapperApplication.RtfLicense"))
            .Keep("LaunchArguments", "LaunchTarget", "LaunchTargetElevatedId", "LaunchWorkingFolder")
            .Keep("LicenseUrl")
            .File("LicenseFile", "LogoFile", "LogoSideFile")
            .YesNo("LaunchHidden", "ShowVersion", "SupportCacheOnly", "SuppressDowngradeFailure", "SuppressOptionsUI", "SuppressRepair")
            .With("LocalizationFile", new ThemeFileAttribute())
            .With("ThemeFile", new ThemePagesAttribute()),

        Bal("Condition").Require("Condition").Keep("Message").Text("Condition"),

        Wix("Payload")
            .Keep("Id", "DownloadUrl", "Name")
            .OneOf("Compressed", "yes", "no", "default")
            .With("SourceFile", new ThemeFileAttribute())
            .Refuse("it checks payloads by their SHA-1 and their size, which the build works out", "Hash", "Size")
            .Refuse("it checks certificates in another way", "CertificatePublicKey", "CertificateThumbprint"),
        Wix("PayloadGroup").Keep("Id").Holds("Payload", "PayloadGroupRef"),
        Wix("PayloadGroupRef").Keep("Id"),
    ];
}
