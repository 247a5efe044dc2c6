using SkiaSharp;

namespace EGovToken.CustomActions.Tests.TextFit;

/// <summary>
/// A font of the dialogs with its real widths. Where there is no Segoe UI, DejaVu Sans stands in for it, as in the sandbox: it is
/// wider, so what fits in it fits in Segoe UI.
/// </summary>
internal sealed class FontFace : IDisposable
{
    private const double PixelsInPoint = 96.0 / 72;

    // Ascent and descent of Segoe UI in ems: it is the taller one.
    private const double LineInEms = 1.34;

    private static readonly string[] Regular = [@"C:\Windows\Fonts\segoeui.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"];
    private static readonly string[] Bold = [@"C:\Windows\Fonts\segoeuib.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"];

    private readonly SKTypeface _typeface;
    private readonly SKFont _font;

    /// <param name="points">The size as the authoring gives it.</param>
    /// <param name="bold">Whether it is bold.</param>
    public FontFace(int points, bool bold)
    {
        var file = (bold ? Bold : Regular).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("There is neither Segoe UI nor DejaVu Sans on this machine: apt-get install fonts-dejavu-core.");
        var pixels = points * PixelsInPoint;
        _typeface = SKTypeface.FromFile(file);

        _font = new SKFont(_typeface, (float)pixels) { Hinting = SKFontHinting.None, Subpixel = true };
        LineHeight = pixels * LineInEms;
    }

    /// <summary>The height of a line in pixels at 96 dpi.</summary>
    public double LineHeight { get; }

    /// <summary>The width of a text on one line, in pixels at 96 dpi.</summary>
    public double WidthOf(string text) => _font.MeasureText(text);

    /// <summary>How many lines a text takes, broken between words only.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width that a line has.</param>
    /// <returns>The number; null when a single word is wider than a line.</returns>
    public int? LinesOf(string text, double width)
    {
        var (lines, line) = (1, "");
        foreach (var word in text.Split(' '))
        {
            if (WidthOf(word) > width)
            {
                return null;
            }

            var longer = line.Length == 0 ? word : $"{line} {word}";
            (lines, line) = WidthOf(longer) > width ? (lines + 1, word) : (lines, longer);
        }

        return lines;
    }

    public void Dispose()
    {
        _font.Dispose();
        _typeface.Dispose();
    }
}
