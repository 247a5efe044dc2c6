using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>Where the controls of the package's dialogs are on the screen.</summary>
internal static class ControlPlace
{
    // A dialog unit is a twelfth of the height of a font of 12 points, which has 16 pixels at 96 dpi.
    private const double PixelsInUnit = 16.0 / 12;

    /// <summary>The middle of a control in pixels of the screen.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="control">The control.</param>
    /// <param name="window">Where the dialog's window is. Its frame is as wide at the sides as below; the title is above.</param>
    public static (int X, int Y) Middle(string dialog, string control, WindowBounds window)
    {
        var size = BuiltPackages.User.Rows("Dialog").Single(row => row["Dialog"] == dialog);
        var place = BuiltPackages.User.Rows("Control").Single(row => row["Dialog_"] == dialog && row["Control"] == control);
        var frame = (window.Width - Pixels(size, "Width")) / 2;
        var top = window.Y + window.Height - frame - Pixels(size, "Height");
        return (
            (int)(window.X + frame + Pixels(place, "X") + Pixels(place, "Width") / 2),
            (int)(top + Pixels(place, "Y") + Pixels(place, "Height") / 2));
    }

    private static double Pixels(MsiRow row, string column) => row.Number(column) * PixelsInUnit;
}
