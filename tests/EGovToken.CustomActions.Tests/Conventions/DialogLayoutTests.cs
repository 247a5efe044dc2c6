using System.Globalization;
using System.Xml.Linq;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>The controls of a dialog have room beside each other.</summary>
[TestClass]
public class DialogLayoutTests
{
    // The size of every page; the question before cancelling is smaller and has three controls.
    private const int PageWidth = 420;
    private const int PageHeight = 280;

    [TestMethod]
    public void Controls_stay_within_their_dialog_and_those_that_always_show_do_not_overlap()
    {
        foreach (var dialog in DialogControls.ByDialog)
        {
            var shown = dialog.Where(control => control.Text("HideCondition").Length == 0 && control.Text("Type") is not ("Bitmap" or "Line"))
                .DistinctBy(control => control.Text("Id")).ToList();
            var isForErrors = DialogControls.IsForErrors(dialog);
            foreach (var control in shown)
            {
                Assert.IsTrue(Right(control) <= PageWidth && Bottom(control) <= PageHeight, control.ToString());
                var under = shown.FirstOrDefault(other => other != control && Overlap(other, control) && !(isForErrors && IsButton(other) && IsButton(control)));
                Assert.IsNull(under, $"{control.Text("Id")} over {under?.Text("Id")}");
            }
        }
    }

    [TestMethod]
    public void The_buttons_for_errors_stand_at_one_place_and_nothing_else_stands_in_their_row()
    {
        var dialog = DialogControls.ByDialog.Single(DialogControls.IsForErrors).ToList();
        var buttons = dialog.Where(IsButton).ToList();
        CollectionAssert.AreEquivalent(new[] { "A", "C", "I", "N", "O", "R", "Y" }, buttons.ConvertAll(button => button.Text("Id")));
        Assert.HasCount(1, buttons.Select(button => (Left(button), Top(button), Right(button), Bottom(button))).Distinct().ToList());
        Assert.IsTrue(dialog.Where(control => !IsButton(control)).All(control => Bottom(control) <= Top(buttons[0])));

        // As many as a message ever asks for fit side by side.
        Assert.IsGreaterThanOrEqualTo(3 * (Right(buttons[0]) - Left(buttons[0])), Units(buttons[0].Parent!, "Width"));
    }

    private static bool IsButton(XElement control) => control.Text("Type") == "PushButton";

    private static bool Overlap(XElement a, XElement b) =>
        Left(a) < Right(b) && Left(b) < Right(a) && Top(a) < Bottom(b) && Top(b) < Bottom(a);

    private static int Left(XElement control) => Units(control, "X");

    private static int Top(XElement control) => Units(control, "Y");

    private static int Right(XElement control) => Left(control) + Units(control, "Width");

    private static int Bottom(XElement control) => Top(control) + Units(control, "Height");

    private static int Units(XElement control, string attribute) => int.Parse(control.Text(attribute), CultureInfo.InvariantCulture);
}
