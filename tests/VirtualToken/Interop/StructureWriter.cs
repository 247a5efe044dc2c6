using System.Text;

namespace EGovToken.Testing.VirtualToken.Interop;

/// <summary>Fills a caller's structure, member by member.</summary>
/// <param name="start">The structure.</param>
internal unsafe ref struct StructureWriter(byte* start)
{
    private readonly byte* _start = start;
    private int _offset;

    /// <summary>A text of fixed length in UTF-8, padded with blanks and never cut within a character.</summary>
    public void Text(string text, int length)
    {
        var field = new Span<byte>(_start + _offset, length);
        field.Fill((byte)' ');
        Encoding.UTF8.GetEncoder().Convert(text, field, flush: true, out _, out _, out _);
        _offset += length;
    }

    /// <summary>A CK_ULONG.</summary>
    public void Number(ulong value)
    {
        _offset = NativeLayout.Align(_offset, NativeLayout.ULongSize);
        var member = NativeULongArray.At(_start + _offset);
        member.Value = value;
        _offset += NativeLayout.ULongSize;
    }

    /// <summary>A CK_VERSION.</summary>
    public void Version(Version version)
    {
        _start[_offset++] = (byte)version.Major;
        _start[_offset++] = (byte)version.Minor;
    }
}
