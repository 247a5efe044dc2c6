using System.Runtime.InteropServices;

namespace EGovToken.Cli.PinEntry;

/// <summary>An array in which a PIN comes together: pinned so that no copy moves about, overwritten after use.</summary>
/// <typeparam name="T">Characters or bytes.</typeparam>
internal sealed class PinBuffer<T> : IDisposable
    where T : unmanaged
{
    private readonly GCHandle _pinned;

    /// <param name="capacity">How many items it takes.</param>
    public PinBuffer(int capacity)
    {
        Items = new T[capacity];
        _pinned = GCHandle.Alloc(Items, GCHandleType.Pinned);
    }

    /// <summary>The items, <see cref="Count"/> of them in use.</summary>
    public T[] Items { get; }

    /// <summary>How many are in use.</summary>
    public int Count { get; private set; }

    /// <summary>Appends an item; false when there is no room.</summary>
    public bool TryAdd(T item)
    {
        if (Count == Items.Length)
        {
            return false;
        }

        Items[Count++] = item;
        return true;
    }

    /// <summary>Takes the last item back, if there is one.</summary>
    public void RemoveLast()
    {
        if (Count > 0)
        {
            Items[--Count] = default;
        }
    }

    public void Dispose()
    {
        Array.Clear(Items, 0, Items.Length);
        _pinned.Free();
    }
}
