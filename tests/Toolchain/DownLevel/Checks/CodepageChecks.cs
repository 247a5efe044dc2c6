using System.Globalization;
using System.Text;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>The code page of a package is one, and has all characters of the texts in it.</summary>
internal static class CodepageChecks
{
    // Names of files on the building machine do not get into the package.
    private static readonly string[] NotInThePackage = ["Source", "SourceFile"];

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        if (elements.Wix("Package").FirstOrDefault()?.Attribute("Codepage") is not { } codepage)
        {
            return;
        }

        if (Find(codepage.Value) is not { } encoding)
        {
            project.Refuse(codepage, "WIX0276", $"The code page {codepage.Value} is not known.");
            return;
        }

        foreach (var attribute in elements.All.SelectMany(static element => element.Attributes())
            .Where(attribute => !NotInThePackage.Contains(attribute.Name.LocalName, StringComparer.Ordinal) && !Holds(encoding, attribute.Value)))
        {
            project.Refuse(attribute, "WIX0311", $"The code page {codepage.Value} lacks characters of \"{attribute.Value}\".");
        }
    }

    private static Encoding? Find(string codepage)
    {
        try
        {
            return int.TryParse(codepage, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    ?? Encoding.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                : null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool Holds(Encoding encoding, string text)
    {
        try
        {
            encoding.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
