using System.Globalization;
using EGovToken.Testing.Sandbox.Session;

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
        // Dialog, HCentering, VCentering, Width, Height; Dialog, Control, Type, X, Y, Width, Height.
        var size = PackageTables.Rows("Dialog").Single(row => row[0] == dialog);
        var place = PackageTables.Rows("Control").Single(row => row[0] == dialog && row[1] == control);
        var frame = (window.Width - Pixels(size[3])) / 2;
        var top = window.Y + window.Height - frame - Pixels(size[4]);
        return ((int)(window.X + frame + Pixels(place[3]) + Pixels(place[5]) / 2), (int)(top + Pixels(place[4]) + Pixels(place[6]) / 2));
    }

    private static double Pixels(string units) => int.Parse(units, CultureInfo.InvariantCulture) * PixelsInUnit;
}
