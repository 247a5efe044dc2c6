using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of the packages of a bundle, and of their groups, beyond the schema.</summary>
internal static class ChainChecks
{
    private static readonly string[] OfTheEngine =
    [
        "ACTION", "ADDDEFAULT", "ADDLOCAL", "ADDSOURCE", "ADVERTISE", "ALLUSERS", "REBOOT", "REINSTALL", "REINSTALLMODE", "REMOVE",
    ];

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        CheckGroups(elements, project);
        CheckFiles([.. elements.Wix("ExePackage"), .. elements.Wix("MsiPackage")], project);
        foreach (var package in elements.Wix("ExePackage"))
        {
            CheckExePackage(package, project);
        }

        foreach (var property in elements.Wix("MsiProperty").Where(static property => OfTheEngine.Contains(property.Attribute("Name")?.Value, StringComparer.Ordinal)))
        {
            project.Refuse(property, "WIX0365", $"Burn sets {property.Attribute("Name")!.Value} by itself.");
        }

        foreach (var naming in elements.All.SelectMany(static element => element.Attributes())
            .Where(static attribute => attribute.Name.LocalName == "DetectCondition" && attribute.Value.Contains("WixBundleAction", StringComparison.Ordinal)))
        {
            project.Refuse(naming, "WIX1159", "WixBundleAction is not set yet when packages are detected.");
        }
    }

    private static void CheckGroups(SourceElements elements, ProjectConversion project)
    {
        var chained = elements.Wix("PackageGroupRef").ToLookup(static reference => reference.Attribute("Id")?.Value);
        foreach (var again in chained.SelectMany(static sameGroup => sameGroup.Skip(1)))
        {
            project.Refuse(again, "WIX0343", "The group would come both before and after itself.");
        }

        foreach (var group in elements.Wix("PackageGroup"))
        {
            if (!chained.Contains(group.Attribute("Id")?.Value))
            {
                project.Refuse(group, "WIX7003", "Nothing puts the packages of this group into the chain.");
            }
            else if (!group.HasElements)
            {
                project.Refuse(group, "WIX0341", "The group holds no package.");
            }
        }
    }

    // Whatever a package is called, the engine caches it by what its file is.
    private static void CheckFiles(IReadOnlyCollection<XElement> packages, ProjectConversion project)
    {
        foreach (var another in packages.GroupBy(static package => package.Attribute("SourceFile")?.Value).SelectMany(static sameFile => sameFile.Skip(1)))
        {
            project.Refuse(another, "WIX8000", "Another package is the same file.");
        }
    }

    private static void CheckExePackage(XElement package, ProjectConversion project)
    {
        var stays = package.IsYes("Permanent");
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
