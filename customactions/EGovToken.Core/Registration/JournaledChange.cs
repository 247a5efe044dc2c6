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
    /// <param name="describe">What the journal is to say of it, by what the user's part of the store has.</param>
    public void Make(PlannedCertificate planned, JournalEntry? ours, Func<StoredCertificate?, JournalEntry> describe)
    {
        for (var left = MostAttempts; left > 0; left--)
        {
            var present = store.Find(planned.Store, planned.Thumbprint);
            if (present is { IsArchived: false } && (planned.Link is null || planned.Link == present.Link))
            {
                Leave(planned, ours);
                return;
            }

            var entry = describe(present);
            journal.Write(entry);
            if (TryApply(entry, present))
            {
                journal.Mark(entry, JournalState.Added);
                return;
            }

            // Not what was found a moment ago: what another program has made of it in between is theirs, and what the journal has to say.
            TakeBackNote(planned, ours);
        }

        throw ChangedAllTheTime(planned.Store, planned.Subject);
    }

    /// <summary>Brings the certificate back to what it was before this product came.</summary>
    public void Undo(JournalEntry entry)
    {
        journal.Mark(entry, JournalState.Removing);
        PutBack(entry);
        journal.Mark(entry, JournalState.Removed);
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

        PutBack(entry with { WasPresent = replaced.WasFound, LinkBefore = replaced.LinkFound, WasArchived = replaced.ArchivedFound });
        journal.Write(entry with
        {
            Run = replaced.Run,
            State = replaced.State,
            TokenSerial = replaced.TokenSerial,
            Link = replaced.Link,
            Replaced = null,
        });
    }

    /// <summary>Registers again what was undone.</summary>
    public void Restore(JournalEntry entry)
    {
        var present = store.Find(entry.Store, entry.Thumbprint);
        if (present is null or { IsArchived: true } || (entry.Link is not null && present.Link != entry.Link))
        {
            TryApply(entry, present); // What another program has made of it in between is theirs.
        }

        journal.Mark(entry, JournalState.Added);
    }

    // It is right already. A run that was killed, or a store that refused, may have left it half-way: it is still ours then.
    private void Leave(PlannedCertificate planned, JournalEntry? ours)
    {
        if (ours is { State: JournalState.Adding or JournalState.Removing })
        {
            journal.Mark(ours, JournalState.Added);
        }
    }

    private void TakeBackNote(PlannedCertificate planned, JournalEntry? ours)
    {
        if (ours is not null)
        {
            journal.Write(ours);
        }
        else if (journal.Find(planned.Store, planned.Thumbprint) is { } written)
        {
            journal.Remove(written);
        }
    }

    private bool TryApply(JournalEntry entry, StoredCertificate? present) => present is { InUsersPart: true }
        ? store.TryChange(entry.Store, entry.Thumbprint, present.Properties, new StoredProperties(entry.Link ?? present.Link, IsArchived: false))
        : store.TryAdd(entry.Store, entry.Encoded, entry.Link);

    private void PutBack(JournalEntry entry)
    {
        for (var left = MostAttempts; left > 0; left--)
        {
            // A link that is not the one left here means that somebody else has registered the certificate since: it is theirs.
            if (store.Find(entry.Store, entry.Thumbprint) is not { InUsersPart: true } present || present.Link != entry.LinkLeft)
            {
                return;
            }

            if (!entry.WasPresent)
            {
                store.Remove(entry.Store, entry.Thumbprint, entry.LinkLeft);
                return;
            }

            // Somebody who has archived it since wants it hidden, and it stays so.
            var before = new StoredProperties(entry.LinkBefore, entry.WasArchived || present.IsArchived);
            if (present.Properties == before || store.TryChange(entry.Store, entry.Thumbprint, present.Properties, before))
            {
                return;
            }
        }

        throw ChangedAllTheTime(entry.Store, entry.Subject);
    }

    private static OutcomeException ChangedAllTheTime(UserStoreName store, string subject) =>
        new(OutcomeNumber.StoreRefused, $"store {store}: another program changes {subject} all the time");
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
        // What stood there before this product came is what uninstalling restores, even when this is a repair. A certificate
        // that policy brings into view is not in the user's own part, which is all that this product changes.
        var own = present is { InUsersPart: true } ? present : null;
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
            WasPresent = ours?.WasPresent ?? own is not null,
            LinkBefore = ours is null ? own?.Link : ours.LinkBefore,
            WasArchived = ours?.WasArchived ?? own is { IsArchived: true },
            Replaced = ours is null ? null : new ReplacedEntry(
                ours.Run, ours.State, ours.TokenSerial, ours.Link, own is not null, own?.Link, own is { IsArchived: true }),
        };
    }
}
