using System.CommandLine;
using System.Text;
using Newtonsoft.Json;

namespace EGovToken.BuildTool.Manifests;

/// <summary><c>manifest</c>: checks payload manifests and the files they describe, and writes the bundle's authoring from them.</summary>
internal static class ManifestCommand
{
    /// <summary>Understands: <c>generate</c>, <c>verify</c> or <c>complete</c>, each with its options.</summary>
    /// <returns>0 when the work was done, 1 when it was not; nothing was written then.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var manifest = new Command("manifest", "Checks payload manifests and the files they describe, and writes the bundle's authoring from them.")
        {
            GenerateCommand(),
            VerifyCommand(),
            CompleteCommand(),
        };

        // Below a root, so that its help shows the whole command line.
        return new RootCommand { manifest }.Parse([manifest.Name, .. arguments]).Invoke();
    }

    private static Command GenerateCommand()
    {
        var manifest = ManifestOption();
        var payload = PayloadOption(required: true);
        var output = OutputOption("The authoring to write, a .wxs file.");
        var visible = new Option<bool>("--visible") { Description = "Show the payload's own windows while the bundle shows its own." };
        var command = new Command("generate", "Checks a payload against its manifest and writes the bundle's package for it.") { manifest, payload, output, visible };
        command.SetAction(arguments => Tell(() => Generate(
            arguments.GetRequiredValue(manifest), arguments.GetRequiredValue(payload), arguments.GetRequiredValue(output), arguments.GetValue(visible))));
        return command;
    }

    private static Command VerifyCommand()
    {
        var manifest = ManifestOption();
        var payload = PayloadOption(required: false);
        var command = new Command("verify", "Checks a manifest and, where --payload names it, the file that it describes.") { manifest, payload };
        command.SetAction(arguments => Tell(() => Verify(arguments.GetRequiredValue(manifest), arguments.GetValue(payload))));
        return command;
    }

    private static Command CompleteCommand()
    {
        var manifest = ManifestOption();
        var payload = PayloadOption(required: true);
        var output = OutputOption("The manifest to write.");
        var command = new Command("complete", "Writes a copy of a manifest with the size and SHA-256 of its payload filled in.") { manifest, payload, output };
        command.SetAction(arguments => Tell(() => Complete(
            arguments.GetRequiredValue(manifest), arguments.GetRequiredValue(payload), arguments.GetRequiredValue(output))));
        return command;
    }

    private static Option<string> ManifestOption() => new("--manifest") { Description = "The manifest's file.", Required = true };

    private static Option<string> PayloadOption(bool required) => new("--payload") { Description = "The file that the manifest describes.", Required = required };

    private static Option<string> OutputOption(string description) => new("--output") { Description = description, Required = true };

    // Turns what went wrong into lines and an exit code.
    private static int Tell(Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (ManifestException e)
        {
            foreach (var error in e.Errors)
            {
                Console.Error.WriteLine(error);
            }

            return 1;
        }
    }

    private static void Generate(string manifest, string payload, string output, bool visible)
    {
        var document = ManifestDocument.Load(manifest);
        PayloadCheck.Verify(document, payload);
        var commandLine = InstallCommandLine.From(document, visible);
        OutputFile.Write(output, MiddlewareAuthoring.Write(document.Manifest, Path.GetFullPath(payload), commandLine));
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

/// <summary>Writes a file whole or not at all: a build that was interrupted leaves no half file for the next one to trust.</summary>
internal static class OutputFile
{
    /// <exception cref="ManifestException">The file cannot be written.</exception>
    public static void Write(string file, string text)
    {
        var target = Path.GetFullPath(file);
        var unfinished = target + ".unfinished";
        try
        {
            // A file that is right already keeps its time, or every build would make the bundle again.
            if (File.Exists(target) && File.ReadAllText(target) == text)
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ManifestException(new ManifestError(file, 0, 0, ErrorCodes.OutputUnwritable, $"The output cannot be written: {e.Message}"));
        }
    }
}
