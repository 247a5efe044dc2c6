using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Core.Common;

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

    /// <summary>The texts that dialogs show: of their titles, their controls and the choices of these. Pictures are named, not shown.</summary>
    public static IEnumerable<string> Texts => Authoring.Elements("installer", "Control")
        .Where(control => control.Text("Type") is not ("Bitmap" or "Icon"))
        .Concat(Authoring.Elements("installer", "RadioButton"))
        .Select(control => control.Text("Text"))
        .Concat(Authoring.Elements("installer", "Dialog").Select(dialog => dialog.Text("Title")));

    /// <summary>Whether WiX puts a control into the order of Tab.</summary>
    public static bool IsInTabOrder(XElement control) => control.Text("TabSkip") switch
    {
        "yes" => false,
        "no" => true,
        _ => control.Text("Type") is "PushButton" or "CheckBox" or "Edit" or "ListBox" or "PathEdit" or "RadioButtonGroup",
    };

    /// <summary>
    /// Whether a dialog is the one for Windows Installer's errors: that one's buttons all stand at one place and have no key of their own,
    /// because Windows Installer creates those that a message asks for, side by side, and chooses the one with the keyboard.
    /// </summary>
    public static bool IsForErrors(IEnumerable<XElement> dialog) => dialog.Any(control => control.Text("Id") == "ErrorText");

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
