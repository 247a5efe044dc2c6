using System.Text.RegularExpressions;

namespace EGovToken.Ice.Tests.Facts;

/// <summary>What a Formatted text refers to in square brackets.</summary>
/// <param name="Prefix"># and ! stand before files, $ before components, % before environment variables; none before properties.</param>
/// <param name="Name">The name behind it.</param>
internal sealed record FormattedReference(string Prefix, string Name)
{
    /// <summary>Whether it is the number of a field of a record, as only Template texts have.</summary>
    public bool IsField => Prefix.Length == 0 && Name.All(char.IsAsciiDigit);
}

/// <summary>Texts with references in square brackets: the data types Formatted and Template.</summary>
internal static partial class FormattedText
{
    /// <summary>The references of a text, the innermost of nested ones.</summary>
    public static IEnumerable<FormattedReference> References(string text) =>
        Reference().Matches(text).Select(match => new FormattedReference(match.Groups["prefix"].Value, match.Groups["name"].Value));

    // [\x] is the character x, and [~] a zero: neither refers to anything.
    [GeneratedRegex(@"\[(?<prefix>[#$!%]?)(?<name>[A-Za-z0-9_.]+)\]")]
    private static partial Regex Reference();
}
