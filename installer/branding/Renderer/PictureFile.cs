using ImageMagick;

namespace EGovToken.Branding;

/// <summary>The kinds of pictures that the packages show.</summary>
internal static class PictureFile
{
    private const uint LogoSize = 64;

    // The size of the wizard's header at 96 dpi: 420 x 44 dialog units of 4/3 pixel.
    private const uint HeaderWidth = 560;
    private const uint HeaderHeight = 58;

    /// <summary>What writes a picture, by the picture's kind.</summary>
    public static IReadOnlyDictionary<string, Action<Drawing, string>> Writers { get; } = new Dictionary<string, Action<Drawing, string>>
    {
        ["icon"] = WriteIcon,
        ["logo"] = WriteLogo,
        ["header"] = WriteHeader,
    };

    private static void WriteIcon(Drawing drawing, string output) => new IconFile(drawing).Write(output);

    private static void WriteLogo(Drawing drawing, string output)
    {
        using var picture = drawing.Render(LogoSize, LogoSize);
        picture.Write(output, MagickFormat.Png32);
    }

    private static void WriteHeader(Drawing drawing, string output)
    {
        using var picture = drawing.Render(HeaderWidth, HeaderHeight);
        picture.BackgroundColor = MagickColors.White;
        picture.Alpha(AlphaAction.Remove);

        // Plain 24-bit colours: the installer's dialogs know no newer form.
        picture.ColorType = ColorType.TrueColor;
        picture.Write(output, MagickFormat.Bmp3);
    }
}
