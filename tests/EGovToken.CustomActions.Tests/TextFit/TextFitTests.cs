
using System.Globalization;
using System.Xml.Linq;
using EGovToken.Core.Common;
using EGovToken.CustomActions.Tests.Conventions;

namespace EGovToken.CustomActions.Tests.TextFit;

/// <summary>No text of the wizard is cut off in its control, in any language, whatever is filled in.</summary>
[TestClass]
public class TextFitTests
{
    // A dialog unit is a twelfth of the height of a font of 12 points: 16 pixels at 96 dpi, and only 23 at 144 dpi in the sandbox, where
    // the texts are half as large again. The narrower one counts.
    private const double PixelsInUnit = 23.0 / 1.5 / 12;

    // What Windows keeps free in a control, in pixels: at both sides of a button, for a box and the gap after it, for a list's border and
    // scroll bar, for a window's icon and three buttons (on Windows they are larger, as much as its font is narrower).
    private const double ButtonMargin = 8;
    private const double BoxMargin = 20;
    private const double ListMargin = 22;
    private const double CaptionMargin = 80;

    [TestMethod]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void No_text_is_cut_off_in_its_control(string code)
    {
        var shown = new ShownTexts(Language.TryFind(code)!);
        using var fonts = new DialogFonts();
        List<string> cutOff = [];
        foreach (var control in Authoring.Elements("installer", "Control").Concat(Authoring.Elements("installer", "RadioButton")))
        {
            cutOff.AddRange(TextsOf(control, shown).Where(text => !Fits(control, text, fonts.Of(control.Text("Text"))))
                .Select(text => $"{control.Parent!.Text("Id")} {control.Text("Id")}: {text}"));
        }

        Assert.AreEqual("", string.Join('\n', cutOff));
    }

    [TestMethod]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void No_title_is_cut_off_in_its_window(string code)
    {
        var shown = new ShownTexts(Language.TryFind(code)!);
        using var fonts = new DialogFonts();
        foreach (var dialog in Authoring.Elements("installer", "Dialog"))
        {
            foreach (var title in shown.Of(dialog.Text("Title")))
            {
                Assert.IsLessThanOrEqualTo(Pixels(dialog, "Width") - CaptionMargin, fonts.Caption.WidthOf(title), title);
            }
        }
    }

    private static IReadOnlyList<string> TextsOf(XElement control, ShownTexts shown) => control.Text("Type") switch
    {
        // Choices have no type of their own.
        "Text" or "PushButton" or "CheckBox" or "" => shown.Of(control.Text("Text")),
        "ListBox" => shown.LinesOf(control.Text("Property")),
        "Edit" or "PathEdit" or "Bitmap" or "Icon" or "Line" or "ProgressBar" or "RadioButtonGroup" => [],
        var type => throw new NotSupportedException($"Nobody has said how a {type} shows its text."),
    };

    private static bool Fits(XElement control, string text, FontFace font)
    {
        var (width, height) = (Pixels(control, "Width"), Pixels(control, "Height"));
        var label = control.Text("NoPrefix") == "yes" ? text : text.Replace("&", "", StringComparison.Ordinal);
        return control.Text("Type") switch
        {
            "PushButton" => font.WidthOf(label) <= width - ButtonMargin,
            "CheckBox" or "" => font.WidthOf(label) <= width - BoxMargin,
            "ListBox" => font.WidthOf(label) <= width - ListMargin,
            _ => font.LinesOf(label, width) * font.LineHeight <= height,
        };
    }

    private static double Pixels(XElement element, string attribute) =>
        int.Parse(element.Text(attribute), CultureInfo.InvariantCulture) * PixelsInUnit;
}
