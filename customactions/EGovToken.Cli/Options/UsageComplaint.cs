using System.CommandLine;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Options;

/// <summary>Says what is wrong with a command line.</summary>
internal static class UsageComplaint
{
    /// <summary>
    /// The complaint. Arguments that nobody knows are not repeated, except for the names of options: one of them may be a PIN, which
    /// must not get into the log of a script.
    /// </summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <param name="texts">The commands' texts.</param>
    public static string Of(ParseResult parsed, TextCatalog texts) => parsed.UnmatchedTokens.Count == 0
        ? string.Join(" ", parsed.Errors.Select(static error => error.Message))
        : texts.Get("Usage.Unknown", string.Join(", ", parsed.UnmatchedTokens.Where(IsOption).Select(NameOf))).TrimEnd(' ', ':');

    private static bool IsOption(string token) => token.StartsWith("--", StringComparison.Ordinal);

    private static string NameOf(string option) => option.Split('=')[0];
}
