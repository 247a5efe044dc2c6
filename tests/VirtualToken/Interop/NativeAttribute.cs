namespace EGovToken.Testing.VirtualToken.Interop;

/// <summary>One CK_ATTRIBUTE of a caller's template: type, pointer to the value, length.</summary>
internal readonly unsafe struct NativeAttribute
{
    private readonly byte* _start;

    private NativeAttribute(byte* start) => _start = start;

    /// <summary>The attribute's type, CKA_….</summary>
    public ulong Type => NativeULongArray.At(_start).Value;

    /// <summary>Where the value is or goes; null in a query for its length.</summary>
    public byte* Value => *(byte**)(_start + ValueOffset);

    /// <summary>The value's length in bytes.</summary>
    public ulong Length
    {
        get => NativeULongArray.At(_start + LengthOffset).Value;
        set
        {
            var length = NativeULongArray.At(_start + LengthOffset);
            length.Value = value;
        }
    }

    /// <summary>The value of a search template.</summary>
    public ReadOnlySpan<byte> Bytes => new(Value, checked((int)Length));

    private static int ValueOffset => NativeLayout.Align(NativeLayout.ULongSize, sizeof(nint));

    private static int LengthOffset => ValueOffset + sizeof(nint);

    private static int Size => LengthOffset + NativeLayout.ULongSize;

    /// <summary>A template's attributes.</summary>
    public static NativeAttribute[] Template(byte* start, ulong count)
    {
        var template = new NativeAttribute[count];
        for (var index = 0; index < template.Length; index++)
        {
            template[index] = new NativeAttribute(start + (index * Size));
        }

        return template;
    }
}
