using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>One change to the user's stores: the journal says what is about to happen, it happens, the journal says that it has.</summary>
/// <param name="store">The user's stores.</param>
/// <param name="journal">The record of changes.</param>
internal sealed class JournaledChange(IUserCertificateStore store, RegistrationJournal journal)
{
    // Another program may change the same certificate at the same time; not again and again.
    private const int MostAttempts = 5;

    /// <summary>Registers a certificate.</summary>
    /// <param name="planned">The certificate of a plan.</param>
    /// <param name="ours">The journal's entry from an earlier run, or null.</param>
    /// <param name="describe">What the journal is to say of it, by what the store shows.</param>
    public void Make(PlannedCertificate planned, JournalEntry? ours, Func<StoredCertificate?, JournalEntry> describe)
    {
        for (var left = MostAttempts; left > 0; left--)
        {
            var present = store.Find(planned.Store, planned.Thumbprint);
            if (IsRight(present, planned.Link, isArchived: false))
            {
                Leave(ours);
                return;
            }

            if (TryNoteAndApply(describe(present), present, ours, isArchived: false))
            {
                return;
            }
        }

        throw ChangedAllTheTime(planned.Store, planned.Subject);
    }

    /// <summary>Brings the certificate back to what it was before this product came.</summary>
    public void Undo(JournalEntry entry)
    {
        var noted = entry with { ArchivedSince = store.Find(entry.Store, entry.Thumbprint) is { InUsersPart: true, IsArchived: true } };
        journal.Mark(noted, JournalState.Removing);
        journal.Mark(noted, TryPutBack(noted) ? JournalState.Removed : JournalState.NotOurs);
    }

    /// <summary>
    /// Undoes the entry's run alone: certificate and journal are afterwards what that run found, an earlier run's registration
    /// included.
    /// </summary>
    public void TakeBack(JournalEntry entry)
    {
        if (entry.Replaced is not { } replaced)
        {
            Undo(entry);
            journal.Remove(entry);
            return;
        }

        journal.Mark(entry, JournalState.Removing);
        TryPutBack(entry with { State = JournalState.Added, Former = replaced.Found });
        journal.Write(entry with
        {
            Run = replaced.Run,
            State = replaced.State,
            TokenSerial = replaced.TokenSerial,
            Link = replaced.Link,
            Former = replaced.Former ?? entry.Former,
            Replaced = null,
        });
    }

    /// <summary>Registers again what was undone; what somebody had archived by then is archived again.</summary>
    public void Restore(JournalEntry entry)
    {
        var restored = entry with { ArchivedSince = false };
        if (entry.State == JournalState.NotOurs)
        {
            journal.Mark(restored, JournalState.Added);
            return;
        }

        try
        {
            for (var left = MostAttempts; left > 0; left--)
            {
                var present = store.Find(entry.Store, entry.Thumbprint);

                // What another program has shown or added since stays visible.
                var isArchived = entry.ArchivedSince && present is not { InUsersPart: true, IsArchived: false };
                if (IsRight(present, entry.Link, isArchived))
                {
                    RestoreNote(restored, entry.State);
                    return;
                }

                var former = Formerly.Of(entry, present);
                if (isArchived)
                {
                    former = former with { WasArchived = entry.WasArchived };
                }

                if (TryNoteAndApply(restored with { State = JournalState.Adding, Former = former }, present, entry, isArchived))
                {
                    return;
                }
            }

            throw ChangedAllTheTime(entry.Store, entry.Subject);
        }
        catch (OutcomeException)
        {
            // As it was, so that another try finds it undone.
            journal.Write(entry);
            throw;
        }
    }

    private static bool IsRight(StoredCertificate? present, KeyProviderInfo? link, bool isArchived) =>
        present is not null && present.IsArchived == isArchived && (link is null || link == present.Link);

    // It is right already. A run that was killed, or a store that refused, may have left it half-way: then it is ours. Whether the run got
    // as far as the store nobody can tell: another program may have made of it, after the kill, exactly what the run was about to. Taken
    // for another's, our own certificates would stay for ever after every kill at this place. Taken for ours, another's goes with
    // the product only if it is the same to the letter; who registers the token's certificates does so again when the token is plugged in.
    private void Leave(JournalEntry? ours)
    {
        if (ours is { State: JournalState.Adding or JournalState.Removing })
        {
            journal.Mark(ours, JournalState.Added);
        }
    }

    // It was undone. If it is right all the same, another program has made it so since, and it is theirs.
    private void RestoreNote(JournalEntry entry, JournalState state)
    {
        if (state == JournalState.Removed)
        {
            journal.Remove(entry);
        }
        else
        {
            journal.Mark(entry, JournalState.Added);
        }
    }

    private bool TryNoteAndApply(JournalEntry entry, StoredCertificate? present, JournalEntry? noted, bool isArchived)
    {
        journal.Write(entry);
        if (TryApply(entry, present, isArchived))
        {
            journal.Mark(entry, JournalState.Added);
            return true;
        }

        // Not what was found a moment ago: what another program has made of it in between is theirs, and what the journal has to say.
        if (noted is null)
        {
            journal.Remove(entry);
        }
        else
        {
            journal.Write(noted);
        }

        return false;
    }

    private bool TryApply(JournalEntry entry, StoredCertificate? present, bool isArchived)
    {
        if (present is { InUsersPart: true })
        {
            return store.TryChange(entry.Store, entry.Thumbprint, present.Properties, new StoredProperties(entry.Link ?? present.Link, isArchived));
        }

        if (!store.TryAdd(entry.Store, entry.Encoded, entry.Link))
        {
            return false;
        }

        if (isArchived)
        {
            // What another program makes of it in between is theirs.
            store.TryChange(entry.Store, entry.Thumbprint, new StoredProperties(entry.Link, IsArchived: false), new StoredProperties(entry.Link, IsArchived: true));
        }

        return true;
    }

    // False where it is not as this product left it: then there is nothing to put back.
    private bool TryPutBack(JournalEntry entry)
    {
        for (var left = MostAttempts; left > 0; left--)
        {
            if (store.Find(entry.Store, entry.Thumbprint) is not { InUsersPart: true } present || !entry.IsAsLeft(present))
            {
                return false;
            }

            if (!entry.WasPresent)
            {
                store.Remove(entry.Store, entry.Thumbprint, present.Link);
                return true;
            }

            // Somebody who has archived it since wants it hidden, and it stays so.
            var before = new StoredProperties(entry.LinkBefore, entry.WasArchived || present.IsArchived);
            if (present.Properties == before || store.TryChange(entry.Store, entry.Thumbprint, present.Properties, before))
            {
                return true;
            }
        }

        throw ChangedAllTheTime(entry.Store, entry.Subject);
    }

    private static OutcomeException ChangedAllTheTime(UserStoreName store, string subject) =>
        new(OutcomeNumber.StoreRefused, $"store {store}: another program changes {subject} all the time");
}

/// <summary>What unregistering is to bring back.</summary>
internal static class Formerly
{
    /// <summary>
    /// What was there before this product came, if the certificate is as this product left it; else what it is now, since another program has
    /// made that of it. A certificate that policy brings into view is not in the user's own part, which is all that this product changes.
    /// </summary>
    /// <param name="ours">The journal's entry from an earlier run, or null.</param>
    /// <param name="present">What the store shows now, or null.</param>
    public static FormerState Of(JournalEntry? ours, StoredCertificate? present)
    {
        var own = present is { InUsersPart: true } ? present : null;
        return ours is null || own is null || !IsAsLeft(ours, own) ? FormerState.Of(own)
            : ours.Former with { WasArchived = ours.WasArchived || (ours.WasPresent && own.IsArchived) };
    }

    // A run that was killed may have left it as it found it, with an earlier run's link.
    private static bool IsAsLeft(JournalEntry ours, StoredCertificate own) => !ours.IsUndone
        && (own.Link == ours.LinkLeft || (ours is { State: JournalState.Adding, Replaced: { WasFound: true } replaced } && own.Link == replaced.LinkFound));
}

/// <summary>What the journal is to say of a certificate that is about to be registered.</summary>
internal static class PlannedEntry
{
    /// <summary>The entry.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="planned">The certificate of the plan.</param>
    /// <param name="ours">The journal's entry from an earlier run, or null.</param>
    /// <param name="present">What the store shows now, or null.</param>
    public static JournalEntry Of(RegistrationPlan plan, PlannedCertificate planned, JournalEntry? ours, StoredCertificate? present)
    {
        var former = Formerly.Of(ours, present);
        var found = FormerState.Of(present is { InUsersPart: true } ? present : null);
        return new JournalEntry
        {
            Run = plan.Run,
            State = JournalState.Adding,
            Store = planned.Store,
            Thumbprint = planned.Thumbprint,
            Subject = planned.Subject,
            TokenSerial = plan.TokenSerial,
            Encoded = planned.Encoded,
            Link = planned.Link,
            Former = former,
            Replaced = ours is null
                ? null
                : new ReplacedEntry(ours.Run, ours.State, ours.TokenSerial, ours.Link, found.WasPresent, found.Link, found.WasArchived)
                {
                    Former = ours.Former == former ? null : ours.Former,
                },
        };
    }
}
