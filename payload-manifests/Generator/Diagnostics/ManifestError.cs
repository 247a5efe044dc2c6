using System.Globalization;

namespace EGovToken.PayloadManifests.Diagnostics;

/// <summary>One error, at one place of one file.</summary>
/// <param name="File">The file in which the error is to be mended.</param>
/// <param name="Line">Counted from 1; 0 when the error is about the file as a whole.</param>
/// <param name="Column">Counted from 1; 0 when the error is about the file as a whole.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What was expected and what was found, in one line.</param>
internal sealed record ManifestError(string File, int Line, int Column, string Code, string Message)
{
    /// <summary>The form in which MSBuild recognises an error of a tool and shows it with its place.</summary>
    public override string ToString()
    {
        return string.Create(CultureInfo.InvariantCulture, $"{File}({Math.Max(Line, 1)},{Math.Max(Column, 1)}): error {Code}: {Message}");
    }
}
