using System.CommandLine;
using System.Globalization;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Options;

/// <summary>The options of every command.</summary>
/// <param name="texts">The commands' texts.</param>
internal sealed class CommonOptions(TextCatalog texts)
{
    /// <summary>Detailed progress for troubleshooting.</summary>
    public Option<bool> Verbose { get; } = Recursive(Parsing.Switch("--verbose", texts.Get("Option.Verbose")));

    private Option<bool> Json { get; } = Recursive(Parsing.Switch("--json", texts.Get("Option.Json")));

    private Option<string?> Lang { get; } = LanguageChoice.CreateOption(texts.Get("Option.Lang")).RequireValue(texts);

    private Option<string?> Module { get; } = new Option<string?>(SettingTable.Pkcs11Module.Option!)
    {
        Description = texts.Get("Option.Module"),
        HelpName = texts.Get("Value.Path"),
        Recursive = true,
    }.RequireValue(texts);

    private Option<bool> NoColor { get; } = Recursive(Parsing.Switch("--no-color", texts.Get("Option.NoColor")));

    /// <summary>Adds them to the root command.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(Json);
        root.Options.Add(Lang);
        root.Options.Add(Module);
        root.Options.Add(NoColor);
        root.Options.Add(Verbose);
    }

    /// <summary>How the result is wanted.</summary>
    public OutputOptions ReadOutput(ParseResult parsed) => new(parsed.GetValue(Json), parsed.GetValue(NoColor));

    private static Option<bool> Recursive(Option<bool> option)
    {
        option.Recursive = true;
        return option;
    }
}

/// <summary>Decides the language before anything else is parsed, since help and errors are in it too.</summary>
internal static class LanguageChoice
{
    /// <summary>The option.</summary>
    /// <param name="description">What it does.</param>
    public static Option<string?> CreateOption(string description)
    {
        var option = new Option<string?>(SettingTable.UILanguage.Option!) { Description = description, Recursive = true };
        option.AcceptOnlyFromAmong([.. Language.All.Select(static language => language.Code)]);
        return option;
    }

    /// <summary>The language asked for; else the administrator's; else the user's own.</summary>
    /// <param name="args">The arguments, whatever else is in them.</param>
    /// <param name="find">Gives what the administrator decided of a setting, or the installation was given; empty when nothing was.</param>
    /// <param name="userCulture">The culture that the user's system speaks in.</param>
    public static Language Of(string[] args, Func<string, string?> find, CultureInfo userCulture)
    {
        var option = CreateOption("");
        var asked = new RootCommand { option }.Parse(args, Parsing.Configuration).GetResult(option) is { Tokens.Count: > 0 } result ? result.Tokens[0].Value : null;
        return Language.TryFind(asked) ?? Language.TryFind(find(SettingNames.UILanguage)) ?? Language.Of(userCulture);
    }
}

/// <summary>How the result is wanted.</summary>
/// <param name="Json">As one JSON document.</param>
/// <param name="NoColor">Without colours.</param>
internal sealed record OutputOptions(bool Json, bool NoColor);
