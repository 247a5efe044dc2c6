using System.CommandLine;
using EGovToken.Cli.Output;
using EGovToken.Core.Settings;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Options;

/// <summary>The options of every command.</summary>
/// <param name="texts">The commands' texts.</param>
internal sealed class CommonOptions(TextCatalog texts)
{
    /// <summary>Detailed progress for people who look for a fault.</summary>
    public Option<bool> Verbose { get; } = Recursive(Parsing.Switch("--verbose", texts.Get("Option.Verbose")));

    private Option<bool> Json { get; } = Recursive(Parsing.Switch("--json", texts.Get("Option.Json")));

    private Option<string?> Lang { get; } = LanguageChoice.CreateOption(texts.Get("Option.Lang")).RequireValue(texts);

    private Option<string?> Module { get; } = new Option<string?>("--module")
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

    /// <summary>The text of the option that stands for a setting; null when it is another's or not given.</summary>
    public string? PropertyOf(ParseResult parsed, string setting) => setting switch
    {
        SettingNames.Pkcs11Module => parsed.GetValue(Module),
        SettingNames.UILanguage => parsed.GetValue(Lang),
        _ => null,
    };

    private static Option<bool> Recursive(Option<bool> option)
    {
        option.Recursive = true;
        return option;
    }
}
