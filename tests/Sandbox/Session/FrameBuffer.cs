using System.Buffers.Binary;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>The screen's pixels, in the file that Xvfb keeps them in (XWDFile.h has its format): to look is to read, no tool is run.</summary>
/// <param name="file">The file, on the host.</param>
internal sealed class FrameBuffer(string file)
{
    private const int BytesPerPixel = 4;
    private const int BytesPerColor = 12;

    // The header's fields: big-endian numbers of four bytes.
    private const int HeaderSizeField = 0;
    private const int BytesPerLineField = 12;
    private const int ColorsField = 19;

    /// <summary>Reads the pixels of a part of the screen, line after line; what is not on the screen is left out.</summary>
    /// <param name="part">The part.</param>
    public int[] Read(WindowBounds part)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[(ColorsField + 1) * sizeof(uint)];
        stream.ReadExactly(header);
        var bytesPerLine = Field(header, BytesPerLineField);
        var begin = Field(header, HeaderSizeField) + (Field(header, ColorsField) * BytesPerColor);

        var (left, right) = (Math.Max(part.X, 0), Math.Min(part.X + part.Width, SandboxScreen.Width));
        var (top, bottom) = (Math.Max(part.Y, 0), Math.Min(part.Y + part.Height, SandboxScreen.Height));
        if (left >= right || top >= bottom)
        {
            return [];
        }

        var pixels = new int[(right - left) * (bottom - top)];
        var line = new byte[(right - left) * BytesPerPixel];
        for (var y = top; y < bottom; y++)
        {
            stream.Position = begin + (y * bytesPerLine) + (left * BytesPerPixel);
            stream.ReadExactly(line);
            Buffer.BlockCopy(line, 0, pixels, (y - top) * (right - left) * sizeof(int), line.Length);
        }

        return pixels;
    }

    private static int Field(byte[] header, int number) => (int)BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(number * sizeof(uint)));
}
