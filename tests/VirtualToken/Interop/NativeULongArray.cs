namespace EGovToken.Testing.VirtualToken.Interop;

/// <summary>A caller's CK_ULONG variable, or an array of them.</summary>
internal readonly unsafe struct NativeULongArray
{
    private readonly byte* _start;

    private NativeULongArray(byte* start) => _start = start;

    /// <summary>Whether the caller passed no pointer.</summary>
    public bool IsNull => _start is null;

    /// <summary>The variable itself, or the first of the array.</summary>
    public ulong Value
    {
        get => this[0];
        set => this[0] = value;
    }

    /// <summary>One of the array.</summary>
    public ulong this[int index]
    {
        get => NativeLayout.IsPacked ? ((uint*)_start)[index] : ((ulong*)_start)[index];
        set
        {
            if (NativeLayout.IsPacked)
            {
                ((uint*)_start)[index] = (uint)value;
            }
            else
            {
                ((ulong*)_start)[index] = value;
            }
        }
    }

    /// <summary>The variable at an address.</summary>
    public static NativeULongArray At(byte* start) => new(start);
}
