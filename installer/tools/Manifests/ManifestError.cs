using System.Globalization;

namespace EGovToken.BuildTool.Manifests;

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

/// <summary>The numbers of the errors about manifests and payloads. A number keeps its meaning for good.</summary>
internal static class ErrorCodes
{
    /// <summary>The manifest's file is missing or cannot be read.</summary>
    public const string ManifestUnreadable = "EGTP001";

    /// <summary>The manifest is not JSON.</summary>
    public const string NotJson = "EGTP002";

    /// <summary>The manifest does not follow the schema.</summary>
    public const string AgainstSchema = "EGTP003";

    /// <summary>The manifest detects the payload by a key that an uninstaller owns.</summary>
    public const string UninstallKey = "EGTP004";

    /// <summary>The manifest leaves unknown what the asked-for step needs.</summary>
    public const string Incomplete = "EGTP010";

    /// <summary>The payload's file is missing or cannot be read.</summary>
    public const string PayloadUnreadable = "EGTP011";

    /// <summary>The payload has another name than the manifest says.</summary>
    public const string WrongName = "EGTP012";

    /// <summary>The payload has another size than the manifest says.</summary>
    public const string WrongSize = "EGTP013";

    /// <summary>The payload has another SHA-256 than the manifest says.</summary>
    public const string WrongHash = "EGTP014";

    /// <summary>The output cannot be written.</summary>
    public const string OutputUnwritable = "EGTP020";
}

/// <summary>A step cannot be done; says every reason that was found.</summary>
internal sealed class ManifestException : Exception
{
    public ManifestException(IReadOnlyList<ManifestError> errors)
        : base(string.Join(Environment.NewLine, errors))
    {
        Errors = errors;
    }

    public ManifestException(ManifestError error)
        : this([error])
    {
    }

    /// <summary>At least one error, in the order of the file.</summary>
    public IReadOnlyList<ManifestError> Errors { get; }
}
