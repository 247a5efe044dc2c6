using System.Globalization;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>
/// The record of every change to the user's certificate stores: <c>HKCU\Software\EGovToken\Journal</c>, one value for each
/// certificate, named <c>STORE-THUMBPRINT</c>, with one line of JSON.
/// </summary>
/// <param name="registry">The product's part of the user's registry.</param>
public sealed class RegistrationJournal(IProductRegistry registry)
{
    /// <summary>The key of the entries, below the product's own.</summary>
    public const string Key = "Journal";

    /// <summary>The key that keeps values of the journal which this product cannot understand.</summary>
    public const string AsideKey = "JournalAside";

    /// <summary>Every entry that can be understood.</summary>
    public IReadOnlyList<JournalEntry> ReadAll() => [.. registry.GetNames(Key).Select(Read).OfType<JournalEntry>()];

    /// <summary>The entry of a certificate, or null.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    public JournalEntry? Find(UserStoreName store, string thumbprint) => Read(NameOf(store, thumbprint));

    /// <summary>The names of unreadable values: truncated, written by another program or a newer version, or moved aside earlier.</summary>
    public IReadOnlyList<string> FindUnreadable() =>
        [.. registry.GetNames(Key).Where(name => Read(name) is null), .. registry.GetNames(AsideKey)];

    /// <summary>Moves unreadable values aside, so that it is neither trusted nor overwritten.</summary>
    /// <returns>The names that the values moved now have below <see cref="AsideKey"/>.</returns>
    public IReadOnlyList<string> SetAsideUnreadable()
    {
        var moved = new List<string>();
        foreach (var name in registry.GetNames(Key).Where(name => Read(name) is null).ToList())
        {
            var free = FreeNameFor(name);
            registry.MoveValue(Key, name, AsideKey, free);
            moved.Add(free);
        }

        registry.DeleteIfEmpty(Key);
        return moved;
    }

    /// <summary>Writes an entry whole, replacing the certificate's earlier one.</summary>
    /// <param name="entry">The entry.</param>
    public void Write(JournalEntry entry) => registry.SetText(Key, NameOf(entry.Store, entry.Thumbprint), JournalFormat.Write(entry));

    /// <summary>Moves an entry on.</summary>
    /// <param name="entry">An entry of this journal.</param>
    /// <param name="state">The new state.</param>
    public void Mark(JournalEntry entry, JournalState state) => Write(entry with { State = state });

    /// <summary>Removes an entry, and the journal's key with the last one.</summary>
    /// <param name="entry">An entry of this journal.</param>
    public void Remove(JournalEntry entry)
    {
        registry.DeleteValue(Key, NameOf(entry.Store, entry.Thumbprint));
        registry.DeleteIfEmpty(Key);
    }

    private static string NameOf(UserStoreName store, string thumbprint) => $"{store}-{thumbprint}";

    private JournalEntry? Read(string name) =>
        registry.GetText(Key, name) is { } text && JournalFormat.TryRead(text) is { } entry && name == NameOf(entry.Store, entry.Thumbprint)
            ? entry
            : null;

    private string FreeNameFor(string name)
    {
        var taken = registry.GetNames(AsideKey);
        var free = name;
        for (var i = 2; taken.Contains(free, StringComparer.OrdinalIgnoreCase); i++)
        {
            free = string.Format(CultureInfo.InvariantCulture, "{0}-{1}", name, i);
        }

        return free;
    }
}
