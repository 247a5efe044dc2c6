using System.CommandLine;
using EGovToken.Core.Settings;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Options;

/// <summary>The options that say which token is meant.</summary>
/// <param name="texts">The commands' texts.</param>
internal sealed class TokenOptions(TextCatalog texts)
{
    /// <summary>Its serial number.</summary>
    public Option<string?> Serial { get; } = new Option<string?>("--serial")
    {
        Description = texts.Get("Option.Serial"),
        HelpName = texts.Get("Value.Serial"),
    }.RequireValue(texts);

    /// <summary>How long to wait for it; text, so that it is checked and refused as the setting that it stands for.</summary>
    public Option<string?> Wait { get; } = new Option<string?>("--wait")
    {
        Description = texts.Get("Option.Wait"),
        HelpName = texts.Get("Value.Seconds"),
    }.RequireValue(texts);

    /// <summary>The text of the option that stands for a setting; null when it is another's or not given.</summary>
    public string? PropertyOf(ParseResult parsed, string setting) => setting switch
    {
        SettingNames.TokenSerial => parsed.GetValue(Serial),
        SettingNames.WaitForToken => parsed.GetValue(Wait),
        _ => null,
    };
}
