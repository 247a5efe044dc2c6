using ImageMagick;

namespace EGovToken.BuildTool.Branding;

/// <summary><c>branding</c>: draws a picture that the packages show.</summary>
internal static class BrandingCommand
{
    private const uint LogoSize = 64;

    // The size of the wizard's header at 96 dpi: 420 x 44 dialog units of 4/3 pixel.
    private const uint HeaderWidth = 560;
    private const uint HeaderHeight = 58;

    // What writes a picture, by the picture's kind.
    private static readonly Dictionary<string, Action<Drawing, string>> Writers = new()
    {
        ["icon"] = WriteIcon,
        ["logo"] = WriteLogo,
        ["header"] = WriteHeader,
    };

    /// <summary>Understands: <c>icon|logo|header DRAWING OUTPUT</c>.</summary>
    /// <returns>0 when the picture is written, 2 when the arguments are invalid.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var kind, var drawing, var output] || Writers.GetValueOrDefault(kind) is not { } write)
        {
            Console.Error.WriteLine($"egovtoken-build branding ({string.Join('|', Writers.Keys)}) DRAWING.svg OUTPUT");
            return 2;
        }

        write(new Drawing(drawing), output);
        return 0;
    }

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

/// <summary>A drawing in SVG.</summary>
/// <param name="file">Its file.</param>
internal sealed class Drawing(string file)
{
    /// <summary>Draws it at a size, rather than scaling a picture of it.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <returns>A picture on a transparent ground.</returns>
    public MagickImage Render(uint width, uint height)
    {
        var picture = new MagickImage(file, new MagickReadSettings
        {
            Format = MagickFormat.Svg,
            BackgroundColor = MagickColors.Transparent,
            Width = width,
            Height = height,
        });

        // Times and the like would make each build's picture another.
        picture.Strip();
        return picture;
    }
}
