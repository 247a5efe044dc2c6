using System.Text;
using EGovToken.Core.Common;

namespace EGovToken.Cli.Commands;

/// <summary>The file that a report goes to.</summary>
internal sealed class ReportFile
{
    private ReportFile(string path) => Path = path;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Refuses a path that no report can be written to, before the slow diagnosis starts.</summary>
    /// <param name="path">The path that the user named.</param>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.ReportRefused"/>.</exception>
    public static ReportFile Prepare(string path)
    {
        var full = Attempt(() => System.IO.Path.GetFullPath(path), path);
        if (Directory.Exists(full) || IsDevice(full))
        {
            throw Refusal($"{path} is not a file");
        }

        return Directory.Exists(System.IO.Path.GetDirectoryName(full)) ? new ReportFile(full) : throw Refusal($"there is no folder for {full}");
    }

    /// <summary>Writes the report; replaces an earlier file.</summary>
    /// <param name="html">The page.</param>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.ReportRefused"/>.</exception>
    public void Write(string html) => Attempt(
        () =>
        {
            File.WriteAllText(Path, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return Path;
        },
        Path);

    // Windows takes NUL, COM1 and the like for devices in every folder, and gives them this prefix.
    private static bool IsDevice(string full) => full.StartsWith(@"\\.\", StringComparison.Ordinal);

    private static string Attempt(Func<string> work, string path)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refusal($"{path}: {e.Message}");
        }
    }

    private static OutcomeException Refusal(string why) => new(OutcomeNumber.ReportRefused, why);
}
