using System.Globalization;
using System.Text.RegularExpressions;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>What WiX 5 asks of a text beyond that there is one.</summary>
/// <param name="Number">WiX's number of the message.</param>
/// <param name="Description">What such a text is.</param>
/// <param name="IsLegal">Whether a text is one.</param>
internal sealed partial record ValueShape(string Number, string Description, Func<string, bool> IsLegal)
{
    private const int LongestName = 259;

    /// <summary>A GUID, and none that is to be filled in yet.</summary>
    public static readonly ValueShape Guid = new("WIX0009", "a GUID", static text => System.Guid.TryParse(text, out _));

    /// <summary>A GUID, one that WiX makes, or none.</summary>
    public static readonly ValueShape ComponentGuid = Guid with { Description = "a GUID or *", IsLegal = static text => text is "" or "*" || System.Guid.TryParse(text, out _) };

    /// <summary>A version of a bundle, of numbers alone: WiX 3.11 has no labels.</summary>
    public static readonly ValueShape Version = new("WIX0108", "a version of one to four numbers", static text => Numbers().IsMatch(text));

    /// <summary>A version that Windows Installer compares.</summary>
    public static readonly ValueShape ProductVersion = new("WIX1148", "a version up to 255.255.65535", IsProductVersion);

    /// <summary>A text that shows.</summary>
    public static readonly ValueShape Visible = new("WIX0006", "a text that shows", static text => text.Length == 0 || !string.IsNullOrWhiteSpace(text));

    /// <summary>A text in which no property would be looked for in vain.</summary>
    public static readonly ValueShape Unformatted = new("WIX1077", "no formatted text, and stays as it is", static text => !PropertyInBrackets().IsMatch(text));

    /// <summary>The name of one file.</summary>
    public static readonly ValueShape FileName = new("WIX0027", "the name of a file", static text => IsName(text, @"\/?*|><:"""));

    /// <summary>The name of files, perhaps with * and ?.</summary>
    public static readonly ValueShape FilePattern = FileName with { Description = "the name of files", IsLegal = static text => IsName(text, @"\/|><:""") };

    /// <summary>A path that starts at a folder which is known from elsewhere.</summary>
    public static readonly ValueShape RelativePath = new("WIX0346", "a relative path", static text => IsName(text, @"?*|><:""") && !text.StartsWith('\\'));

    /// <summary>A path in the one way to write it.</summary>
    public static readonly ValueShape PlainPath = new("WIX1152", @"a path whose folders are written with \, without . and .. among them", IsPlain);

    /// <summary>The name of a bundle's variable.</summary>
    public static readonly ValueShape VariableName = new("WIX6603", "the name of a variable: letters, digits and underscores, with no digit first", static text => Variable().IsMatch(text));

    private static bool IsProductVersion(string text) =>
        Numbers().IsMatch(text)
        && text.Split('.').Select(static part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray() is var parts
        && parts[0] < 256
        && (parts.Length < 2 || parts[1] < 256)
        && (parts.Length < 3 || parts[2] < 65536);

    // A ~ and a digit would look like a short name.
    private static bool IsName(string text, string illegal) =>
        text.Length is > 0 and <= LongestName && text.Any(static character => character != '.') && !text.Any(illegal.Contains) && !ShortName().IsMatch(text);

    private static bool IsPlain(string text) =>
        !text.Contains('/', StringComparison.Ordinal)
        && text.Split('\\').All(static part => part.Length > 0 && !part.EndsWith('.') && !part.EndsWith(' '));

    [GeneratedRegex(@"^\d{1,9}(\.\d{1,9}){0,3}\z")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\[[A-Za-z_][A-Za-z0-9_.]*\]")]
    private static partial Regex PropertyInBrackets();

    [GeneratedRegex(@".~\d")]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Variable();
}
