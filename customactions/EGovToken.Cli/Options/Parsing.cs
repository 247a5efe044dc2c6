using System.CommandLine;
using EGovToken.Core.Texts;

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
