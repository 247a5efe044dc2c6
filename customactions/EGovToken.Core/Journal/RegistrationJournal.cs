using EGovToken.Core.Registry;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Journal;

/// <summary>
/// The record of every change to the user's certificate stores: <c>HKCU\Software\EGovToken\Journal</c>, one subkey for each
/// certificate, named <c>STORE-THUMBPRINT</c>, with readable values.
/// </summary>
/// <param name="registry">The product's part of the user's registry.</param>
public sealed class RegistrationJournal(IProductRegistry registry)
{
    private const string Root = "Journal";
    private const string LinkPrefix = "KeyLink";
    private const string LinkBeforePrefix = "KeyLinkBefore";

    /// <summary>Every entry; one that cannot be understood is left where it is and not returned.</summary>
    public IReadOnlyList<JournalEntry> ReadAll() => [.. registry.GetSubkeys(Root).Select(Read).OfType<JournalEntry>()];

    /// <summary>The entry of a certificate, or null.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    public JournalEntry? Find(UserStoreName store, string thumbprint) => Read(NameOf(store, thumbprint));

    /// <summary>Writes an entry, replacing the certificate's earlier one.</summary>
    /// <param name="entry">The entry; its state goes last, so that a torn entry is told by its lack.</param>
    public void Write(JournalEntry entry)
    {
        var key = KeyOf(entry);
        registry.DeleteTree(key);
        registry.SetText(key, nameof(JournalEntry.Run), entry.Run);
        registry.SetText(key, nameof(JournalEntry.Store), entry.Store.ToString());
        registry.SetText(key, nameof(JournalEntry.Thumbprint), entry.Thumbprint);
        registry.SetText(key, nameof(JournalEntry.Subject), entry.Subject);
        registry.SetText(key, nameof(JournalEntry.TokenSerial), entry.TokenSerial);
        registry.SetText(key, nameof(JournalEntry.WasPresent), entry.WasPresent ? "yes" : "no");
        registry.SetBytes(key, nameof(JournalEntry.Encoded), entry.Encoded);
        JournaledKeyLink.Write(registry, key, LinkPrefix, entry.Link);
        JournaledKeyLink.Write(registry, key, LinkBeforePrefix, entry.LinkBefore);
        Mark(entry, entry.State);
    }

    /// <summary>Moves an entry on.</summary>
    /// <param name="entry">An entry of this journal.</param>
    /// <param name="state">The new state.</param>
    public void Mark(JournalEntry entry, JournalState state) =>
        registry.SetText(KeyOf(entry), nameof(JournalEntry.State), state.ToString());

    /// <summary>Removes an entry, and the journal's key with the last one.</summary>
    /// <param name="entry">An entry of this journal.</param>
    public void Remove(JournalEntry entry)
    {
        registry.DeleteTree(KeyOf(entry));
        registry.DeleteIfEmpty(Root);
    }

    private static string NameOf(UserStoreName store, string thumbprint) => $"{store}-{thumbprint}";

    private static string KeyOf(JournalEntry entry) => $@"{Root}\{NameOf(entry.Store, entry.Thumbprint)}";

    private JournalEntry? Read(string name)
    {
        var key = $@"{Root}\{name}";
        if (!Enum.TryParse<JournalState>(registry.GetText(key, nameof(JournalEntry.State)), out var state)
            || !Enum.TryParse<UserStoreName>(registry.GetText(key, nameof(JournalEntry.Store)), out var store)
            || registry.GetText(key, nameof(JournalEntry.Thumbprint)) is not { } thumbprint
            || registry.GetBytes(key, nameof(JournalEntry.Encoded)) is not { } encoded
            || name != NameOf(store, thumbprint))
        {
            return null;
        }

        return new JournalEntry
        {
            Run = registry.GetText(key, nameof(JournalEntry.Run)) ?? "",
            State = state,
            Store = store,
            Thumbprint = thumbprint,
            Subject = registry.GetText(key, nameof(JournalEntry.Subject)) ?? "",
            TokenSerial = registry.GetText(key, nameof(JournalEntry.TokenSerial)) ?? "",
            Encoded = encoded,
            Link = JournaledKeyLink.Read(registry, key, LinkPrefix),
            WasPresent = registry.GetText(key, nameof(JournalEntry.WasPresent)) == "yes",
            LinkBefore = JournaledKeyLink.Read(registry, key, LinkBeforePrefix),
        };
    }
}
