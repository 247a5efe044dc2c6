using System.Globalization;
using System.Xml.Linq;
using EGovToken.PayloadManifests.Manifests;

namespace EGovToken.PayloadManifests.Authoring;

/// <summary>The searches that Burn makes before it plans, and the condition over their results.</summary>
internal sealed class DetectionSearches
{
    private DetectionSearches(IReadOnlyList<XElement> elements, string condition)
    {
        Elements = elements;
        Condition = condition;
    }

    /// <summary><c>util:RegistrySearch</c> and <c>util:FileSearch</c> elements, each with a variable of its own.</summary>
    public IReadOnlyList<XElement> Elements { get; }

    /// <summary>True when everything that was searched for is there; in parentheses, so that it can be part of another one.</summary>
    public string Condition { get; }

    public static DetectionSearches For(PayloadManifest manifest)
    {
        var elements = new List<XElement>();
        var terms = new List<string>();
        foreach (var (index, key) in manifest.Detection.RegistryKeys.Index())
        {
            var variable = Variable(manifest, "Key", index);
            elements.Add(RegistrySearch(variable, key));
            terms.Add(variable);
        }

        foreach (var (index, file) in manifest.Detection.Files.Index())
        {
            var variable = Variable(manifest, "FileVersion", index);
            elements.Add(FileSearch(variable, file));
            terms.Add($"{variable} >= v{file.MinimumVersion}");
        }

        return new DetectionSearches(elements, $"({string.Join(" AND ", terms)})");
    }

    private static string Variable(PayloadManifest manifest, string kind, int index)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{manifest.Id}{kind}{index + 1}");
    }

    private static XElement RegistrySearch(string variable, DetectionKey key)
    {
        return new XElement(
            Wix.Util + "RegistrySearch",
            new XAttribute("Id", variable),
            new XAttribute("Variable", variable),
            new XAttribute("Root", key.Root),
            new XAttribute("Key", key.Key),
            key.ValueName is null ? null : new XAttribute("Value", key.ValueName),
            new XAttribute("Result", "exists"),
            new XAttribute("Bitness", key.Bitness == "x64" ? "always64" : "always32"));
    }

    private static XElement FileSearch(string variable, DetectionFile file)
    {
        // A 32-bit Burn would look into SysWOW64 for what is asked for in System32; a 64-bit one ignores this.
        var native = file.Path.StartsWith("[System64Folder]", StringComparison.Ordinal);
        return new XElement(
            Wix.Util + "FileSearch",
            new XAttribute("Id", variable),
            new XAttribute("Variable", variable),
            new XAttribute("Path", file.Path),
            new XAttribute("Result", "version"),
            native ? new XAttribute("DisableFileRedirection", "yes") : null);
    }
}
