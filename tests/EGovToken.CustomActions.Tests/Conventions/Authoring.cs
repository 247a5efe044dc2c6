using System.Xml.Linq;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>The WiX sources of a folder and what they include, as XML.</summary>
internal static class Authoring
{
    private static readonly XNamespace Wix = "http://wixtoolset.org/schemas/v4/wxs";

    /// <summary>Every element of a name in the sources of a top-level folder.</summary>
    public static IReadOnlyList<XElement> Elements(string folder, string name) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), "*.wx?", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Load(file, LoadOptions.SetBaseUri).Descendants(Wix + name))];

    /// <summary>An attribute's text; empty when it is missing.</summary>
    public static string Text(this XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";
}
