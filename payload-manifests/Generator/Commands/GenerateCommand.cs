using System.CommandLine;
using EGovToken.PayloadManifests.Authoring;
using EGovToken.PayloadManifests.Manifests;
using EGovToken.PayloadManifests.Payloads;

namespace EGovToken.PayloadManifests.Commands;

/// <summary><c>generate</c>: checks a payload and writes the bundle's package for it.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var manifest = CommandOptions.Manifest();
        var payload = CommandOptions.Payload(required: true);
        var output = CommandOptions.Output("The authoring to write, a .wxs file.");
        var visible = new Option<bool>("--visible") { Description = "Show the payload's own windows while the bundle shows its own." };
        var command = new Command("generate", "Checks a payload against its manifest and writes the bundle's package for it.") { manifest, payload, output, visible };
        command.SetAction(arguments => CommandRunner.Run(() => Generate(
            arguments.GetRequiredValue(manifest), arguments.GetRequiredValue(payload), arguments.GetRequiredValue(output), arguments.GetValue(visible))));
        return command;
    }

    private static void Generate(string manifest, string payload, string output, bool visible)
    {
        var document = ManifestDocument.Load(manifest);
        PayloadCheck.Verify(document, payload);
        var commandLine = InstallCommandLine.From(document, visible);
        OutputFile.Write(output, MiddlewareAuthoring.Write(document.Manifest, Path.GetFullPath(payload), commandLine));
    }
}
