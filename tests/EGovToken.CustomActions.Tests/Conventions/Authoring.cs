using System.Xml.Linq;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>The WiX sources of a folder and what they include, as XML; what the build tool writes for them stands where they include it.</summary>
internal static class Authoring
{
    private static readonly XNamespace Wix = "http://wixtoolset.org/schemas/v4/wxs";

    /// <summary>Every element of a name in the sources of a top-level folder.</summary>
    public static IReadOnlyList<XElement> Elements(string folder, string name) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), "*.wx?", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Load(file).Descendants(Wix + name))];

    private static XDocument Load(string file)
    {
        const string Written = "$(var.Settings)";
        var source = XDocument.Load(file, LoadOptions.SetBaseUri);
        foreach (var include in source.DescendantNodes().OfType<XProcessingInstruction>()
            .Where(static node => node.Target == "include" && node.Data.StartsWith(Written, StringComparison.Ordinal)).ToList())
        {
            include.ReplaceWith(XElement.Load(Path.Combine(Repository.Artifacts, "settings", include.Data[Written.Length..])).Elements());
        }

        return source;
    }

    /// <summary>An attribute's text; empty when it is missing.</summary>
    public static string Text(this XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";
}
