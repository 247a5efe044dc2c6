using System.Text.Json.Nodes;

namespace EGovToken.SupplyChain;

/// <summary>A file that is not ours, as its payload manifest describes it.</summary>
internal static class PayloadManifest
{
    /// <summary>Reads a manifest.</summary>
    /// <exception cref="SupplyChainException">It lacks the name, version or hash.</exception>
    public static Part Read(string path)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        string Text(string member) => (string?)manifest[member] ?? throw new SupplyChainException($"{path} has no {member}.");
        var part = Part.Of($"payload:{Text("fileName")}@{Text("sha256")[..16]}", "application", Text("fileName"), Text("version"), Text("sha256"));
        return part.With("description", Text("displayName"));
    }
}
