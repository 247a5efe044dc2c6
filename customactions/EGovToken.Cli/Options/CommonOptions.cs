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
    public Option<bool> Verbose { get; } = new("--verbose") { Description = texts.Get("Option.Verbose"), Recursive = true };

    private Option<bool> Json { get; } = new("--json") { Description = texts.Get("Option.Json"), Recursive = true };

    private Option<string?> Lang { get; } = LanguageChoice.CreateOption(texts.Get("Option.Lang"));

    private Option<string?> Module { get; } = new("--module")
    {
        Description = texts.Get("Option.Module"),
        HelpName = texts.Get("Value.Path"),
        Recursive = true,
    };

    private Option<bool> NoColor { get; } = new("--no-color") { Description = texts.Get("Option.NoColor"), Recursive = true };

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
}
