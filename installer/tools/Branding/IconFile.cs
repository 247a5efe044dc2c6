using ImageMagick;

namespace EGovToken.BuildTool.Branding;

/// <summary>A drawing as a Windows icon: one picture for each size that Windows shows.</summary>
/// <param name="drawing">What the icon shows.</param>
internal sealed class IconFile(Drawing drawing)
{
    private const ushort IconType = 1;
    private const int HeaderLength = 6;
    private const int EntryLength = 16;
    private const ushort Planes = 1;
    private const ushort BitsPerPixel = 32;

    // The size that the directory has no room for and writes as 0.
    private const uint LargestSize = 256;

    // From title bars to the desktop's largest icons.
    private static readonly uint[] Sizes = [16, 24, 32, 48, 64, LargestSize];

    /// <summary>Writes it.</summary>
    /// <param name="file">The file.</param>
    public void Write(string file)
    {
        using var writer = new BinaryWriter(File.Create(file));
        writer.Write((ushort)0);
        writer.Write(IconType);
        writer.Write((ushort)Sizes.Length);
        var pictures = Sizes.Select(Picture).ToList();
        var offset = HeaderLength + (EntryLength * Sizes.Length);
        foreach (var (size, picture) in Sizes.Zip(pictures))
        {
            WriteEntry(writer, size, picture.Length, offset);
            offset += picture.Length;
        }

        pictures.ForEach(writer.Write);
    }

    private static void WriteEntry(BinaryWriter writer, uint size, int length, int offset)
    {
        writer.Write((byte)(size % LargestSize));
        writer.Write((byte)(size % LargestSize));
        writer.Write((ushort)0);
        writer.Write(Planes);
        writer.Write(BitsPerPixel);
        writer.Write(length);
        writer.Write(offset);
    }

    // The largest as PNG, which saves a quarter of a megabyte; the others as bitmaps, which everything that reads icons knows.
    private byte[] Picture(uint size)
    {
        using var picture = drawing.Render(size, size);
        return size == LargestSize
            ? picture.ToByteArray(MagickFormat.Png32)
            : picture.ToByteArray(MagickFormat.Ico)[(HeaderLength + EntryLength)..];
    }
}
