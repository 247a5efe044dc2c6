namespace EGovToken.Testing.VirtualToken.Interop;

/// <summary>Reads a caller's structure, member by member.</summary>
/// <param name="start">The structure.</param>
internal unsafe ref struct StructureReader(byte* start)
{
    private readonly byte* _start = start;
    private int _offset;

    /// <summary>A CK_ULONG.</summary>
    public ulong Number()
    {
        _offset = NativeLayout.Align(_offset, NativeLayout.ULongSize);
        var value = NativeULongArray.At(_start + _offset).Value;
        _offset += NativeLayout.ULongSize;
        return value;
    }

    /// <summary>A pointer.</summary>
    public byte* Pointer()
    {
        _offset = NativeLayout.Align(_offset, sizeof(nint));
        var value = *(byte**)(_start + _offset);
        _offset += sizeof(nint);
        return value;
    }
}
