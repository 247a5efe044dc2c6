using System.Xml.Linq;

namespace EGovToken.SupplyChain;

/// <summary>The .nuspec of a NuGet package that an assembly comes from.</summary>
internal sealed class PackageSpecification
{
    private readonly XDocument _document;

    private PackageSpecification(XDocument document) => _document = document;

    /// <summary>The licence's SPDX expression, or null where the package gives a file or an address instead.</summary>
    public string? Licence => _document.Descendants()
        .FirstOrDefault(static element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression")?.Value;

    /// <summary>Looks for it in the folders above an assembly. A project has a package's name too, and no such file.</summary>
    /// <param name="assembly">The assembly's path.</param>
    /// <param name="package">The package's name.</param>
    /// <returns>Null when the assembly is from no package.</returns>
    public static PackageSpecification? Find(string assembly, string package)
    {
        for (var folder = Path.GetDirectoryName(assembly); package.Length > 0 && folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, package.ToLowerInvariant() + ".nuspec");
            if (File.Exists(file))
            {
                return new PackageSpecification(XDocument.Load(file));
            }
        }

        return null;
    }
}
