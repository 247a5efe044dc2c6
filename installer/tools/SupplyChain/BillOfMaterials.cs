using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGovToken.BuildTool.SupplyChain;

/// <summary>
/// A CycloneDX 1.6 document. The same artefact gives the same bytes: there is no time in it, and its serial number is made of the artefact's
/// hash.
/// </summary>
internal sealed class BillOfMaterials
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, JsonObject> _components = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _dependencies = new(StringComparer.Ordinal);

    /// <summary>Begins the list of an artefact.</summary>
    /// <param name="path">The artefact.</param>
    /// <param name="version">The product's version.</param>
    public BillOfMaterials(string path, string version)
    {
        var hash = Checksums.Of(path);
        Artifact = Part.Of($"artifact:{Path.GetFileName(path)}@{hash[..16]}", "application", Path.GetFileName(path), version, hash);
        _dependencies[Artifact.Reference] = new SortedSet<string>(StringComparer.Ordinal);
    }

    /// <summary>What the list is about.</summary>
    public Part Artifact { get; }

    /// <summary>Adds a part of the artefact or of another part. A part may be in several.</summary>
    public Part Add(Part holder, Part part)
    {
        _components[part.Reference] = part.Json;
        _dependencies.TryAdd(part.Reference, new SortedSet<string>(StringComparer.Ordinal));
        _dependencies[holder.Reference].Add(part.Reference);
        return part;
    }

    /// <summary>Adds an artefact that is inside this one, with everything that its own list names.</summary>
    /// <exception cref="SupplyChainException">Its list is not there, or is about other bytes.</exception>
    public void AddArtifact(string path, string list)
    {
        if (!File.Exists(list))
        {
            throw new SupplyChainException($"{path} is to be listed and has no list of its own: {list}.");
        }

        var other = JsonNode.Parse(File.ReadAllText(list))!;
        var component = other["metadata"]!["component"]!.AsObject();
        if ((string?)component["hashes"]![0]!["content"] != Checksums.Of(path))
        {
            throw new SupplyChainException($"{list} is not about the bytes of {path}.");
        }

        Add(Artifact, new Part((string)component["bom-ref"]!, component.DeepClone().AsObject()));
        foreach (var part in other["components"]!.AsArray())
        {
            _components[(string)part!["bom-ref"]!] = part.DeepClone().AsObject();
        }

        foreach (var dependency in other["dependencies"]!.AsArray())
        {
            _dependencies[(string)dependency!["ref"]!] = new SortedSet<string>(
                dependency["dependsOn"]!.AsArray().Select(static reference => (string)reference!), StringComparer.Ordinal);
        }
    }

    /// <summary>The document.</summary>
    public string Write()
    {
        var json = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["serialNumber"] = SerialNumber(),
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = Artifact.Json },
            ["components"] = new JsonArray([.. _components.Values]),
            ["dependencies"] = new JsonArray([.. _dependencies.Select(static entry => new JsonObject
            {
                ["ref"] = entry.Key,
                ["dependsOn"] = new JsonArray([.. entry.Value.Select(static reference => (JsonNode)reference)]),
            })]),
        };
        return json.ToJsonString(Form) + "\n";
    }

    // A UUID whose bits are the reference's hash (version 8 of RFC 9562: of the maker's own making).
    private string SerialNumber()
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(Artifact.Reference))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
