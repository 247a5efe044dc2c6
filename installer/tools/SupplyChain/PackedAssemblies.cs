using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace EGovToken.BuildTool.SupplyChain;

/// <summary>The assemblies that a program carries inside it, as its build listed them: path|package|version, a line each. The
/// first line begins with #: a program without libraries has a list too.</summary>
internal static class PackedAssemblies
{
    /// <summary>Reads a list.</summary>
    /// <exception cref="SupplyChainException">It is not there or not such a list.</exception>
    public static IReadOnlyList<Part> Read(string list) =>
        File.Exists(list)
            ? [.. File.ReadAllLines(list).Where(static line => !line.StartsWith('#')).Order(StringComparer.Ordinal).Select(Parse)]
            : throw new SupplyChainException($"The build has not listed what is packed: {list} is not there.");

    private static Part Parse(string line)
    {
        if (line.Split('|') is not [var path, var package, var version])
        {
            throw new SupplyChainException($"{line} is not path|package|version.");
        }

        var hash = Checksums.Of(path);
        var file = Path.GetFileName(path);
        if (PackageSpecification.Find(path, package) is not { } specification)
        {
            return Part.Of($"assembly:{file}@{hash[..16]}", "library", Path.GetFileNameWithoutExtension(file), VersionOf(path), hash);
        }

        var purl = $"pkg:nuget/{package}@{version}";
        var part = Part.Of($"{purl}#{file}", "library", package, version, hash).With("purl", purl);
        return specification.Licence is { } licence ? part.With("licenses", new JsonArray(licence)) : part;
    }

    private static string VersionOf(string path) => FileVersionInfo.GetVersionInfo(path).FileVersion ?? "0.0.0.0";
}

/// <summary>The .nuspec of a NuGet package that an assembly comes from.</summary>
internal sealed class PackageSpecification
{
    // Licences that packages bring as a file: how the text begins, and SPDX's name.
    private static readonly Dictionary<string, string> KnownTexts = new() { ["Apache License Version 2.0, January 2004"] = "Apache-2.0" };

    private readonly string _folder;
    private readonly XElement? _licence;

    private PackageSpecification(string file)
    {
        _folder = Path.GetDirectoryName(file)!;
        _licence = XDocument.Load(file).Descendants().FirstOrDefault(static element => element.Name.LocalName == "license");
    }

    /// <summary>The licence in CycloneDX's words: an SPDX expression, or the text of the package's file; null where it gives an address instead.</summary>
    public JsonObject? Licence => (string?)_licence?.Attribute("type") switch
    {
        "expression" => new JsonObject { ["expression"] = _licence!.Value },
        "file" => new JsonObject { ["license"] = FromFile(_licence!.Value) },
        _ => null,
    };

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
                return new PackageSpecification(file);
            }
        }

        return null;
    }

    private JsonObject FromFile(string name)
    {
        var text = File.ReadAllText(Path.Combine(_folder, name));
        var title = string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(2));
        return new JsonObject
        {
            [KnownTexts.ContainsKey(title) ? "id" : "name"] = KnownTexts.GetValueOrDefault(title, name),
            ["text"] = new JsonObject { ["contentType"] = "text/plain", ["content"] = text },
        };
    }
}
