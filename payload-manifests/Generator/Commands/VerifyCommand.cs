using System.CommandLine;
using EGovToken.PayloadManifests.Manifests;
using EGovToken.PayloadManifests.Payloads;

namespace EGovToken.PayloadManifests.Commands;

/// <summary><c>verify</c>: holds a manifest to the schema and, where one is named, a file to the manifest.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var manifest = CommandOptions.Manifest();
        var payload = CommandOptions.Payload(required: false);
        var command = new Command("verify", "Checks a manifest and, where --payload names it, the file that it describes.") { manifest, payload };
        command.SetAction(arguments => CommandRunner.Run(() => Verify(arguments.GetRequiredValue(manifest), arguments.GetValue(payload))));
        return command;
    }

    private static void Verify(string manifest, string? payload)
    {
        var document = ManifestDocument.Load(manifest);
        if (payload is not null)
        {
            PayloadCheck.Verify(document, payload);
        }

        Console.Out.WriteLine(payload is null ? $"{manifest} is a good manifest." : $"{payload} is what {manifest} describes.");
    }
}
