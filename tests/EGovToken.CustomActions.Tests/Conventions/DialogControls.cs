using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Core.Texts;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>The controls of the package's dialogs as they are authored.</summary>
internal static partial class DialogControls
{
    // The button for the language reads the same in all of them.
    private const string LanguageButton = "Di&l";

    /// <summary>The controls of each dialog: of a page that has a twin they stand in the file that both include.</summary>
    public static IEnumerable<IGrouping<XElement, XElement>> ByDialog => Authoring.Elements("installer", "Control")
        .Where(control => control.Parent!.Name.LocalName is "Dialog" or "Include")
        .GroupBy(control => control.Parent!);

    /// <summary>Whether WiX puts a control into the order of Tab.</summary>
    public static bool IsInTabOrder(XElement control) =>
        control.Text("Type") is "PushButton" or "CheckBox" or "Edit" or "ListBox" || control.Text("TabSkip") == "no";

    /// <summary>A control's text with its accelerator; empty when it takes none.</summary>
    public static string ShownText(XElement control, TextCatalog texts) => control.Text("NoPrefix") == "yes" ? "" : control.Text("Text") switch
    {
        "[LanguageCaption]" => LanguageButton,
        var text when LanguageName().Match(text) is { Success: true } name => $"&{Language.TryFind(name.Groups[1].Value)!.OwnName}",
        var text => TextProperty().Replace(text, match => texts.Get(match.Groups[1].Value)),
    };

    /// <summary>The keys that a text underlines.</summary>
    public static IEnumerable<string> AcceleratorsOf(string text) =>
        Accelerator().Matches(text).Select(match => match.Groups[1].Value.ToUpperInvariant());

    /// <summary>A dialog text of the catalog: [TextKEY].</summary>
    [GeneratedRegex(@"\[Text(\w+)\]")]
    public static partial Regex TextProperty();

    [GeneratedRegex(@"^\[LanguageName_(\w+)\]$")]
    private static partial Regex LanguageName();

    [GeneratedRegex(@"&(\p{L})")]
    private static partial Regex Accelerator();
}
