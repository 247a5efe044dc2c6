using System.CommandLine;
using System.CommandLine.Parsing;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Options;

/// <summary>
/// Says what is wrong with a command line. Only names of this program's own options are repeated: anything else, an unknown option or
/// a value in the wrong place, may be a PIN, which must not get into the log of a script.
/// </summary>
internal static class UsageComplaint
{
    private static readonly char[] BeforeValue = ['=', ':'];

    /// <summary>The complaint.</summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <param name="texts">The commands' texts.</param>
    public static string Of(ParseResult parsed, TextCatalog texts) => parsed.UnmatchedTokens.Count == 0
        ? string.Join(" ", parsed.Errors.Select(error => Of(error, texts)).Distinct())
        : texts.Get("Usage.Unknown", string.Join(", ", KnownAmong(parsed))).TrimEnd(' ', ':');

    /// <summary>An outcome without the values that the command line gave, which refusals of settings quote.</summary>
    /// <param name="outcome">How the command ended.</param>
    /// <param name="parsed">Its command line.</param>
    public static Outcome WithoutValues(Outcome outcome, ParseResult parsed) => outcome.Number is not OutcomeNumber.InvalidSetting
        ? outcome
        : Outcome.Of(outcome.Number, parsed.Tokens
            .Where(static token => token.Type == TokenType.Argument)
            .Aggregate(outcome.Detail, static (detail, token) => detail.Replace($"'{token.Value}'", "'…'")));

    // The parser's own message about an option repeats its value; about a command it names nothing that was typed.
    private static string Of(ParseError error, TextCatalog texts) => OptionOf(error.SymbolResult) is { } option
        ? texts.Get(option.Tokens.Count == 1 && Parsing.IsValue(option.Tokens[0].Value) ? "Usage.BadValue" : "Usage.OneValue", option.Option.Name)
        : error.Message;

    private static OptionResult? OptionOf(SymbolResult? result) => result as OptionResult ?? result?.Parent as OptionResult;

    private static IEnumerable<string> KnownAmong(ParseResult parsed)
    {
        var known = NamesBelow(parsed.RootCommandResult.Command).ToList();
        return parsed.UnmatchedTokens.Select(static token => token.Split(BeforeValue)[0]).Where(known.Contains).Distinct();
    }

    private static IEnumerable<string> NamesBelow(Command command) =>
        [.. command.Options.Select(static option => option.Name), .. command.Subcommands.SelectMany(NamesBelow)];
}
