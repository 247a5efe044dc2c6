using System.CommandLine;
using System.CommandLine.Parsing;
using EGovToken.Core.Common;

namespace EGovToken.Cli.Options;

/// <summary>How the command line is read.</summary>
internal static class Parsing
{
    /// <summary>
    /// Without response files: an argument that begins with @ is no name of a file here, and the complaint about such a file would
    /// repeat what may be a PIN.
    /// </summary>
    public static ParserConfiguration Configuration { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>An option that is there or not; it takes no value, so none can be repeated in a complaint.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    public static Option<bool> Switch(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>
    /// Refuses a value of no length, which scripts give whose variable is empty: it is not the same as no option. Refuses another
    /// option's name too, which the parser takes for the value of an option that has none.
    /// </summary>
    /// <param name="option">An option with a value.</param>
    /// <param name="texts">The commands' texts.</param>
    /// <returns>The option.</returns>
    public static Option<string?> RequireValue(this Option<string?> option, TextCatalog texts)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(static token => !IsValue(token.Value)))
            {
                result.AddError(texts.Get("Usage.OneValue", option.Name));
            }
        });
        return option;
    }

    /// <summary>Whether a text can be an option's value.</summary>
    public static bool IsValue(string text) => text.Length > 0 && !text.StartsWith("--", StringComparison.Ordinal);
}

/// <summary>
/// Says what is wrong with a command line. Only names of this program's own options are repeated: anything else, an unknown option or
/// a value in the wrong place, may be a PIN, which must not get into the log of a script.
/// </summary>
internal static class UsageError
{
    private static readonly char[] BeforeValue = ['=', ':'];

    /// <summary>The error.</summary>
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
