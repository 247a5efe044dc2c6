using System.Security.Cryptography;
using System.Text.Json.Nodes;
using EGovToken.Testing.TestKit;

namespace EGovToken.PayloadManifests.Tests.Workspace;

/// <summary>
/// A folder with a payload and a manifest that describes it, made anew for one test: the stand-in's manifest with the
/// payload's size and SHA-256, worked out here and not by the program.
/// </summary>
internal sealed class BuildFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new("manifest");

    public BuildFolder()
    {
        File.WriteAllText(Payload, "a set-up");
        WriteManifest(File.ReadAllText(ShippedManifests.StandIn));
        ChangeManifest(json =>
        {
            json["size"] = new FileInfo(Payload).Length;
            json["sha256"] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Payload))).ToLowerInvariant();
        });
    }

    public string Manifest => _folder.PathOf("manifest.json");

    public string Payload => _folder.PathOf("es2003_standin.exe");

    public string Output => Path.Combine(_folder.FullName, "out", "output");

    public void WriteManifest(string text)
    {
        File.WriteAllText(Manifest, text);
    }

    public void ChangeManifest(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(Manifest))!.AsObject();
        change(json);
        WriteManifest(json.ToJsonString(new() { WriteIndented = true }));
    }

    public string WritePayload(string name, string text)
    {
        var file = _folder.PathOf(name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose()
    {
        _folder.Dispose();
    }
}
