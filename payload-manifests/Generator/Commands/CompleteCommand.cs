using System.CommandLine;
using EGovToken.PayloadManifests.Manifests;
using EGovToken.PayloadManifests.Payloads;
using Newtonsoft.Json;

namespace EGovToken.PayloadManifests.Commands;

/// <summary><c>complete</c>: writes a copy of a manifest with the size and SHA-256 of a file that a build has just made.</summary>
internal static class CompleteCommand
{
    public static Command Create()
    {
        var manifest = CommandOptions.Manifest();
        var payload = CommandOptions.Payload(required: true);
        var output = CommandOptions.Output("The manifest to write.");
        var command = new Command("complete", "Writes a copy of a manifest with the size and SHA-256 of its payload filled in.") { manifest, payload, output };
        command.SetAction(arguments => CommandRunner.Run(() => Complete(
            arguments.GetRequiredValue(manifest), arguments.GetRequiredValue(payload), arguments.GetRequiredValue(output))));
        return command;
    }

    private static void Complete(string manifest, string payload, string output)
    {
        var document = ManifestDocument.Load(manifest);
        PayloadCheck.VerifyName(document, payload);
        var fingerprint = PayloadCheck.ReadFingerprint(document, payload);

        var json = document.CopyJson();
        json["size"] = fingerprint.Size;
        json["sha256"] = fingerprint.Sha256;

        // It names the schema relative to the template's folder.
        json.Remove("$schema");
        OutputFile.Write(output, json.ToString(Formatting.Indented) + "\n");
    }
}
