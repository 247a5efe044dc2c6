using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of a bundle beyond the schema.</summary>
internal static class BundleChecks
{
    private static readonly string[] OfTheEngine =
    [
        "ACTION", "ADDDEFAULT", "ADDLOCAL", "ADDSOURCE", "ADVERTISE", "ALLUSERS", "REBOOT", "REINSTALL", "REINSTALLMODE", "REMOVE",
    ];

    // The theme's own files beside the bootstrapper application.
    private static readonly string[] OfTheTheme = ["thm.xml", "thm.wxl", "logo.png"];

    /// <summary>Checks the preprocessed documents of a project.</summary>
    public static void Run(IReadOnlyCollection<XDocument> sources, ProjectConversion project)
    {
        var elements = sources.SelectMany(static source => source.Descendants()).ToLookup(static element => element.Name);
        foreach (var bundle in elements[Namespaces.Wix + "Bundle"])
        {
            CheckBundle(bundle, project);
        }

        foreach (var property in elements[Namespaces.Wix + "MsiProperty"].Where(static property => OfTheEngine.Contains(property.Attribute("Name")?.Value, StringComparer.Ordinal)))
        {
            project.Refuse(property, "WIX0365", $"Burn sets {property.Attribute("Name")!.Value} by itself.");
        }

        var chained = elements[Namespaces.Wix + "PackageGroupRef"].Select(static reference => reference.Attribute("Id")?.Value).ToHashSet();
        foreach (var group in elements[Namespaces.Wix + "PackageGroup"].Where(group => !chained.Contains(group.Attribute("Id")?.Value)))
        {
            project.Refuse(group, "WIX7003", "Nothing puts the packages of this group into the chain.");
        }

        foreach (var payload in elements[Namespaces.Wix + "Payload"])
        {
            CheckPayload(payload, project);
        }

        foreach (var package in elements[Namespaces.Wix + "ExePackage"])
        {
            CheckExePackage(package, project);
        }

        foreach (var naming in sources.SelectMany(static source => source.Descendants()).SelectMany(static element => element.Attributes())
            .Where(static attribute => attribute.Name.LocalName == "DetectCondition" && attribute.Value.Contains("WixBundleAction", StringComparison.Ordinal)))
        {
            project.Refuse(naming, "WIX1159", "WixBundleAction is not set yet when packages are detected.");
        }
    }

    private static void CheckBundle(XElement bundle, ProjectConversion project)
    {
        if (!bundle.Elements(Namespaces.Wix + "Chain").Elements().Any())
        {
            project.Refuse(bundle, "WIX0063", "The bundle chains no package.");
        }

        if (bundle.Element(Namespaces.Wix + "BootstrapperApplication") is null)
        {
            project.Refuse(bundle, "WIX8015", "The bundle has no bootstrapper application.");
        }
    }

    private static void CheckPayload(XElement payload, ProjectConversion project)
    {
        var name = payload.Attribute("Name")?.Value ?? payload.Attribute("SourceFile")?.Value ?? "";
        if (name.Contains('/', StringComparison.Ordinal) && payload.Attribute("Name") is not null)
        {
            project.Refuse(payload, "WIX1152", $"The folder in \"{name}\" is written with \\.");
        }

        if (OfTheTheme.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            project.Refuse(payload, "WIX8002", $"{name} is a file of the theme's own.");
        }
    }

    private static void CheckExePackage(XElement package, ProjectConversion project)
    {
        var stays = package.Attribute("Permanent")?.Value is "yes" or "true";
        if (package.Attribute("DetectCondition") is null)
        {
            project.Refuse(package, stays ? "WIX1161" : "WIX0414", "An ExePackage needs a DetectCondition.");
        }

        if (!stays && package.Attribute("UninstallArguments") is null)
        {
            project.Refuse(package, "WIX0408", "An ExePackage that is not permanent needs UninstallArguments.");
        }
    }
}
