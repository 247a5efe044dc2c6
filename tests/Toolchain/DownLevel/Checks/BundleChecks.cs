using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of a bundle and its bootstrapper application beyond the schema.</summary>
internal static class BundleChecks
{
    // The theme's own files beside the bootstrapper application.
    private static readonly string[] OfTheTheme = ["thm.xml", "thm.wxl", "logo.png"];

    private static readonly XName Chain = Namespaces.Wix + "Chain";
    private static readonly XName Application = Namespaces.Wix + "BootstrapperApplication";
    private static readonly XName Theme = Namespaces.Bal + "WixStandardBootstrapperApplication";

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        foreach (var bundle in elements.Wix("Bundle"))
        {
            CheckBundle(bundle, project);
        }

        foreach (var application in elements[Application].Where(static application => application.Element(Theme) is null))
        {
            project.Refuse(application, "WIX0044", "The bootstrapper application is not said to be the standard one.");
        }

        foreach (var theme in elements[Theme].Where(static theme => theme.Attribute("Theme")?.Value == "hyperlinkLargeLicense" && theme.Attribute("LicenseUrl") is null))
        {
            project.Refuse(theme, "WIX0010", "A theme that links to a licence needs the attribute LicenseUrl.");
        }

        foreach (var payload in elements.Wix("Payload").Where(static payload => OfTheTheme.Contains(NameOf(payload), StringComparer.OrdinalIgnoreCase)))
        {
            project.Refuse(payload, "WIX8002", $"{NameOf(payload)} is a file of the theme's own.");
        }
    }

    private static void CheckBundle(XElement bundle, ProjectConversion project)
    {
        if (!bundle.Elements(Chain).Elements().Any())
        {
            project.Refuse(bundle, "WIX0063", "The bundle chains no package.");
        }

        foreach (var another in bundle.Elements(Chain).Skip(1))
        {
            project.Refuse(another, "WIX0041", "The bundle has another chain.");
        }

        if (bundle.Element(Application) is null)
        {
            project.Refuse(bundle, "WIX8015", "The bundle has no bootstrapper application.");
        }

        foreach (var another in bundle.Descendants(Theme).Skip(1))
        {
            project.Refuse(another, "WIX6604", "The bundle has another bootstrapper application.");
        }
    }

    private static string? NameOf(XElement payload) => (payload.Attribute("Name") ?? payload.Attribute("SourceFile"))?.Value;
}
