using System.Runtime.InteropServices;

namespace Net.Pkcs11Interop.Native;

/// <summary>An array of CK_ATTRIBUTE (type, pointer to the value, length of the value) in native memory.</summary>
internal sealed unsafe class AttributeTemplate : IDisposable
{
    private readonly NativeLayout _layout;
    private readonly int _valueOffset;
    private readonly int _lengthOffset;
    private readonly int _entrySize;
    private readonly byte* _entries;
    private readonly int[] _capacities;

    /// <summary>Attributes of these types, without values.</summary>
    public AttributeTemplate(NativeLayout layout, IReadOnlyList<ulong> types)
    {
        _layout = layout;
        _valueOffset = layout.Align(layout.UlongSize, IntPtr.Size);
        _lengthOffset = _valueOffset + IntPtr.Size;
        _entrySize = _lengthOffset + layout.UlongSize;
        _capacities = new int[types.Count];
        _entries = Allocate(types.Count * _entrySize);
        for (int i = 0; i < types.Count; i++)
        {
            layout.WriteUlong(Entry(i), types[i]);
            *ValueField(i) = null;
            layout.WriteUlong(LengthField(i), 0);
        }
    }

    public int Count => _capacities.Length;

    public byte* Memory => _entries;

    /// <summary>The length that the module gave, or was given; see <see cref="NativeLayout.UnavailableInformation"/>.</summary>
    public ulong Length(int index) => _layout.ReadUlong(LengthField(index));

    /// <summary>Room for a value of <paramref name="length"/> bytes.</summary>
    public void AllocateValue(int index, int length)
    {
        Marshal.FreeHGlobal((IntPtr)(*ValueField(index)));
        *ValueField(index) = Allocate(length);
        _capacities[index] = length;
        _layout.WriteUlong(LengthField(index), (ulong)length);
    }

    /// <summary>Sets a value; null is a null pointer, which modules tell from an empty value.</summary>
    public void SetValue(int index, byte[] value)
    {
        if (value is not null)
        {
            AllocateValue(index, value.Length);
            Marshal.Copy(value, 0, (IntPtr)(*ValueField(index)), value.Length);
        }
    }

    /// <summary>The value that the module wrote; null when it was given no room, whatever length it tells.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The module says that it wrote more than it was given room for.</exception>
    public byte[] GetValue(int index)
    {
        if (*ValueField(index) == null)
        {
            return null;
        }

        ulong length = Length(index);
        if (length > (ulong)_capacities[index])
        {
            throw new ArgumentOutOfRangeException(nameof(index), $"The module wrote {length} bytes where it had asked for {_capacities[index]}.");
        }

        var value = new byte[length];
        if (value.Length > 0)
        {
            Marshal.Copy((IntPtr)(*ValueField(index)), value, 0, value.Length);
        }

        return value;
    }

    public void Dispose()
    {
        for (int i = 0; i < Count; i++)
        {
            Marshal.FreeHGlobal((IntPtr)(*ValueField(i)));
        }

        Marshal.FreeHGlobal((IntPtr)_entries);
    }

    /// <summary>Zeroed memory; never null, even for no bytes.</summary>
    private static byte* Allocate(int length)
    {
        int size = Math.Max(1, length);
        IntPtr memory = Marshal.AllocHGlobal(size);
        Marshal.Copy(new byte[size], 0, memory, size);
        return (byte*)memory;
    }

    private byte* Entry(int index) => _entries + (index * _entrySize);

    private byte** ValueField(int index) => (byte**)(Entry(index) + _valueOffset);

    private byte* LengthField(int index) => Entry(index) + _lengthOffset;
}
