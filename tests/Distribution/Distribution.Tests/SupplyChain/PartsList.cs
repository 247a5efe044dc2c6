using System.Text.Json;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.SupplyChain;

/// <summary>The list of parts that the build left beside an artefact.</summary>
internal sealed class PartsList
{
    private readonly JsonElement _root;

    private PartsList(string path) => _root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    /// <summary>Where the build leaves what is published.</summary>
    public static string Packages { get; } = Path.Combine(Repository.Artifacts, "packages");

    /// <summary>The lists of all that is published.</summary>
    public static string[] All => Directory.GetFiles(Packages, "*.cdx.json");

    /// <summary>The artefact's own hash, as the list has it.</summary>
    public string Hash => HashOf(_root.GetProperty("metadata").GetProperty("component"));

    /// <summary>The components.</summary>
    public IReadOnlyList<JsonElement> Components => [.. _root.GetProperty("components").EnumerateArray()];

    /// <summary>Reads that of an artefact by its name.</summary>
    public static PartsList Of(string artefact) => new(Path.Combine(Packages, artefact + ".cdx.json"));

    /// <summary>The one component with a name.</summary>
    public JsonElement Component(string name) => Components.Single(component => component.GetProperty("name").GetString() == name);

    /// <summary>The SHA-256 of the component with a name.</summary>
    public string HashOf(string name) => HashOf(Component(name));

    /// <summary>The names of the components that a file of the list holds.</summary>
    public IReadOnlyList<string> NamesIn(string file)
    {
        var names = Components.ToDictionary(ReferenceOf, static component => component.GetProperty("name").GetString()!);
        var holder = names.Single(entry => entry.Value == file).Key;
        return
        [
            .. _root.GetProperty("dependencies").EnumerateArray()
                .Single(dependency => dependency.GetProperty("ref").GetString() == holder)
                .GetProperty("dependsOn").EnumerateArray().Select(reference => names[reference.GetString()!]),
        ];
    }

    private static string ReferenceOf(JsonElement component) => component.GetProperty("bom-ref").GetString()!;

    private static string HashOf(JsonElement component) => component.GetProperty("hashes")[0].GetProperty("content").GetString()!;
}
