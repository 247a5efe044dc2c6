using System.Text.Json.Nodes;

namespace EGovToken.BuildTool.SupplyChain;

/// <summary>A component of CycloneDX.</summary>
/// <param name="Reference">Names it within a list; the same part has the same reference in each.</param>
/// <param name="Json">The component.</param>
internal sealed record Part(string Reference, JsonObject Json)
{
    /// <summary>A file as it is packed.</summary>
    public static Part OfFile(string path)
    {
        var hash = Checksums.Of(path);
        return Of($"file:{Path.GetFileName(path)}@{hash[..16]}", "file", Path.GetFileName(path), version: null, hash);
    }

    /// <summary>What is in a file by way of a package, such as Burn's engine.</summary>
    /// <param name="purl">Its package URL, such as pkg:nuget/WixToolset.Sdk@5.0.2.</param>
    public static Part OfPackage(string purl)
    {
        var name = purl[(purl.LastIndexOf('/') + 1)..].Split('@');
        return name.Length == 2 && purl.StartsWith("pkg:", StringComparison.Ordinal)
            ? Of(purl, "library", name[0], name[1], hash: null).With("purl", purl)
            : throw new SupplyChainException($"{purl} is no package URL with a version.");
    }

    /// <summary>A file that is not ours, as its payload manifest describes it.</summary>
    /// <exception cref="SupplyChainException">The manifest lacks the name, version or hash.</exception>
    public static Part OfPayload(string path)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        string Text(string member) => (string?)manifest[member] ?? throw new SupplyChainException($"{path} has no {member}.");
        var part = Of($"payload:{Text("fileName")}@{Text("sha256")[..16]}", "application", Text("fileName"), Text("version"), Text("sha256"));
        return part.With("description", Text("displayName"));
    }

    /// <summary>A component of any type.</summary>
    /// <param name="reference">Names it.</param>
    /// <param name="type">CycloneDX's word for what it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version, or null.</param>
    /// <param name="hash">Its SHA-256 in hexadecimal, or null.</param>
    public static Part Of(string reference, string type, string name, string? version, string? hash)
    {
        var json = new JsonObject { ["type"] = type, ["bom-ref"] = reference, ["name"] = name };
        if (version is not null)
        {
            json["version"] = version;
        }

        if (hash is not null)
        {
            json["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-256", ["content"] = hash });
        }

        return new Part(reference, json);
    }

    /// <summary>This part with another member.</summary>
    public Part With(string member, JsonNode value)
    {
        Json[member] = value;
        return this;
    }
}
