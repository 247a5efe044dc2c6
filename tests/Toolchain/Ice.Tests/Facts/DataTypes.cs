using System.Text.RegularExpressions;

namespace EGovToken.Ice.Tests.Facts;

/// <summary>The data types of texts that the _Validation table gives its columns as categories.</summary>
internal static partial class DataTypes
{
    private const int LongestLongName = 255;

    private static readonly Dictionary<string, Func<string, bool>> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Text"] = _ => true,
        ["Binary"] = _ => true,
        ["UpperCase"] = text => !text.Any(char.IsLower),
        ["LowerCase"] = text => !text.Any(char.IsUpper),
        ["Identifier"] = text => Identifier().IsMatch(text),
        ["Property"] = text => Identifier().IsMatch(text.StartsWith('%') ? text[1..] : text),
        ["Filename"] = text => IsFileName(text, Forbidden),
        ["WildCardFilename"] = text => IsFileName(text, ForbiddenBesideWildcards),
        ["Path"] = IsPath,
        ["Paths"] = text => text.Split(';').All(IsPath),
        ["AnyPath"] = text => IsPath(text) || IsFileName(text, Forbidden),
        ["DefaultDir"] = IsDefaultDirectory,
        ["RegPath"] = text => !text.StartsWith('\\') && !text.EndsWith('\\') && IsFormatted(text),
        ["Formatted"] = IsFormatted,
        ["KeyFormatted"] = IsFormatted,
        ["FormattedSDDLText"] = IsFormatted,
        ["Template"] = _ => true,
        ["Condition"] = text => Condition.Parse(text).IsValid,
        ["Guid"] = text => Guid().IsMatch(text),
        ["Version"] = IsVersion,
        ["Language"] = text => text.Split(',').All(language => ushort.TryParse(language, out _)),
        // What else the type of a custom action wants of its source is asked where the type is known.
        ["CustomSource"] = text => Guid().IsMatch(text) || Identifier().IsMatch(text),
        ["Cabinet"] = text => text.StartsWith('#') ? Identifier().IsMatch(text[1..]) : IsShortName(text, Forbidden),
        ["Shortcut"] = text => text.Contains('[', StringComparison.Ordinal) ? IsFormatted(text) : Identifier().IsMatch(text),
        ["URL"] = text => Uri.IsWellFormedUriString(text, UriKind.Absolute),
    };

    private const string ForbiddenBesideWildcards = "\\/|><:\"";
    private const string Forbidden = ForbiddenBesideWildcards + "?*";
    private const string ForbiddenInShortNames = "+,;=[] ";

    /// <summary>Whether there is such a type.</summary>
    public static bool IsKnown(string type) => Types.ContainsKey(type);

    /// <summary>Whether a text is of a type.</summary>
    public static bool Is(string type, string text) => Types[type](text);

    /// <summary>Whether a text is a product's version: three fields, of which the first two are bytes.</summary>
    public static bool IsProductVersion(string text)
    {
        var fields = text.Split('.');
        return fields.Length is >= 1 and <= 4
            && fields.All(field => ushort.TryParse(field, out _))
            && fields.Take(2).All(field => byte.TryParse(field, out _));
    }

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: <= 4 } fields && fields.All(field => ushort.TryParse(field, out _));

    // A root's is an identifier; any other's one name or two, of the target and of the source.
    private static bool IsDefaultDirectory(string text) =>
        Identifier().IsMatch(text)
        || text.Split(':') is { Length: <= 2 } names && names.All(name => name == "." || IsFileName(name, Forbidden));

    // A field of a record, [1], is for Template texts alone.
    private static bool IsFormatted(string text) => !FormattedText.References(text).Any(reference => reference.IsField);

    private static bool IsPath(string text) =>
        text.StartsWith(@"\\", StringComparison.Ordinal) || text.StartsWith('[') || Drive().IsMatch(text);

    private static bool IsFileName(string text, string forbidden)
    {
        var names = text.Split('|');
        return names.Length switch
        {
            1 => IsShortName(names[0], forbidden) || IsLongName(names[0], forbidden),
            2 => IsShortName(names[0], forbidden) && IsLongName(names[1], forbidden),
            _ => false,
        };
    }

    private static bool IsShortName(string name, string forbidden) =>
        ShortName().IsMatch(name) && name.IndexOfAny([.. forbidden, .. ForbiddenInShortNames]) < 0;

    private static bool IsLongName(string name, string forbidden) =>
        name.Length is > 0 and <= LongestLongName && name.IndexOfAny([.. forbidden]) < 0;

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^\{[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}\}$")]
    private static partial Regex Guid();

    [GeneratedRegex(@"^[A-Za-z]:\\")]
    private static partial Regex Drive();

    [GeneratedRegex(@"^[^.]{1,8}(\.[^.]{0,3})?$")]
    private static partial Regex ShortName();
}
