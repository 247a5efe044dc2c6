using System.Text;

namespace Net.Pkcs11Interop.Native;

/// <summary>Reads the fields of a CK_…_INFO structure one after the other.</summary>
internal sealed class StructReader(NativeLayout layout)
{
    // The largest, CK_TOKEN_INFO, takes 208 bytes.
    private readonly byte[] _memory = new byte[256];
    private int _offset;

    /// <summary>The structure, for a module to fill in.</summary>
    public byte[] Memory => _memory;

    public unsafe ulong ReadUlong()
    {
        _offset = layout.Align(_offset, layout.UlongSize);
        fixed (byte* field = &_memory[_offset])
        {
            _offset += layout.UlongSize;
            return layout.ReadUlong(field);
        }
    }

    /// <summary>Text in UTF-8, padded to <paramref name="length"/> bytes with blanks, which are left off.</summary>
    public string ReadText(int length)
    {
        var text = Encoding.UTF8.GetString(_memory, _offset, length).TrimEnd();
        _offset += length;
        return text;
    }

    /// <summary>A CK_VERSION as <c>major.minor</c>; the minor part counts hundredths, so 2 and 4 are <c>2.04</c>.</summary>
    public string ReadVersion()
    {
        byte major = _memory[_offset++];
        byte minor = _memory[_offset++];
        return minor switch
        {
            0 => $"{major}.0",
            <= 99 => $"{major}.{minor:D2}",
            _ => "Invalid version",
        };
    }
}
