using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EGovToken.SupplyChain;

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
