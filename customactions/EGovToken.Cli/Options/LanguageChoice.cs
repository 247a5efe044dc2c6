using System.CommandLine;
using System.Globalization;
using EGovToken.Core.Settings;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Options;

/// <summary>Decides the language before anything else is parsed, since help and errors are in it too.</summary>
internal static class LanguageChoice
{
    /// <summary>The option.</summary>
    /// <param name="description">What it does.</param>
    public static Option<string?> CreateOption(string description)
    {
        var option = new Option<string?>("--lang") { Description = description, Recursive = true };
        option.AcceptOnlyFromAmong([.. Language.All.Select(static language => language.Code)]);
        return option;
    }

    /// <summary>The language asked for; else the administrator's; else the user's own.</summary>
    /// <param name="args">The arguments, whatever else is in them.</param>
    /// <param name="find">Gives what the administrator decided of a setting, or null.</param>
    /// <param name="userCulture">The culture that the user's system speaks in.</param>
    public static Language Of(string[] args, Func<string, string?> find, CultureInfo userCulture)
    {
        var option = CreateOption("");
        var asked = new RootCommand { option }.Parse(args, Parsing.Configuration).GetResult(option) is { Tokens.Count: > 0 } result ? result.Tokens[0].Value : null;
        return Language.TryFind(asked) ?? Language.TryFind(find(SettingNames.UILanguage)) ?? Language.Of(userCulture);
    }
}
