using System.Diagnostics.CodeAnalysis;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>What the provider's handles of one kind stand for. Calls come one at a time.</summary>
/// <typeparam name="T">Contexts, keys or hashes.</typeparam>
internal sealed class HandleTable<T>
    where T : class
{
    private readonly Dictionary<nuint, T> _items = [];
    private nuint _lastHandle;

    /// <summary>Gives out a handle; handles are not used twice.</summary>
    public nuint Add(T item)
    {
        _items.Add(++_lastHandle, item);
        return _lastHandle;
    }

    /// <summary>What a handle stands for.</summary>
    public bool TryGet(nuint handle, [NotNullWhen(true)] out T? item) => _items.TryGetValue(handle, out item);

    /// <summary>Takes a handle back.</summary>
    /// <returns>Whether it was one.</returns>
    public bool Remove(nuint handle) => _items.Remove(handle);
}
