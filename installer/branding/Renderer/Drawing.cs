using ImageMagick;

namespace EGovToken.Branding;

/// <summary>A drawing in SVG.</summary>
/// <param name="file">Its file.</param>
internal sealed class Drawing(string file)
{
    /// <summary>Draws it anew at a size, rather than scaling a picture of it.</summary>
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
