using System.Text;
using EGovToken.PayloadManifests.Diagnostics;

namespace EGovToken.PayloadManifests.Commands;

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
            // A file that is right already keeps its time, or every build would make the bundle anew.
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
