using System.Globalization;
using System.Text.RegularExpressions;

namespace EGovToken.Ice.Tests.Facts;

/// <summary>What the summary information says of a package; msitools names its properties.</summary>
/// <param name="Platform">What it is for: Intel, x64, Intel64 or Arm64.</param>
/// <param name="Languages">The languages of its template.</param>
/// <param name="PackageCode">Its package code.</param>
/// <param name="Schema">The oldest version of Windows Installer, times 100 (the page count); -1 when there is none.</param>
/// <param name="Source">What lies where in its source (the word count), as bits; -1 when there are none.</param>
internal sealed partial record SummaryFacts(string Platform, IReadOnlyList<string> Languages, string PackageCode, int Schema, int Source)
{
    /// <summary>The names that msitools give the properties.</summary>
    public const string Template = "Template";

    /// <inheritdoc cref="Template"/>
    public const string Revision = "Revision number (UUID)";

    /// <inheritdoc cref="Template"/>
    public const string PageCount = "Version";

    /// <inheritdoc cref="Template"/>
    public const string WordCount = "Source";

    /// <summary>Whether the package is for a processor of 64 bits.</summary>
    public bool Is64Bit => Platform is "x64" or "Intel64" or "Arm64";

    /// <summary>Reads them.</summary>
    public static SummaryFacts Of(MsiDatabase msi)
    {
        var template = Text(msi, Template).Split(';');
        return new SummaryFacts(
            template[0],
            template.Length > 1 ? template[1].Split(',') : [],
            Text(msi, Revision),
            Number(msi, PageCount),
            Number(msi, WordCount));
    }

    private static string Text(MsiDatabase msi, string name) => msi.Summary.GetValueOrDefault(name, "");

    // They are given as the number, then the same in hexadecimal.
    private static int Number(MsiDatabase msi, string name) =>
        LeadingNumber().Match(Text(msi, name)) is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex(@"^-?\d+")]
    private static partial Regex LeadingNumber();
}
