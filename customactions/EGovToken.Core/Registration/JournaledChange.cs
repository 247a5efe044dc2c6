using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>One change to the user's stores: the journal says what is about to happen, it happens, the journal says that it has.</summary>
/// <param name="store">The user's stores.</param>
/// <param name="journal">The record of changes.</param>
internal sealed class JournaledChange(IUserCertificateStore store, RegistrationJournal journal)
{
    /// <summary>Registers the entry's certificate.</summary>
    public void Make(JournalEntry entry, StoredCertificate? present)
    {
        journal.Write(entry);
        Apply(entry, present);
        journal.Mark(entry, JournalState.Added);
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

        PutBack(entry with { WasPresent = replaced.WasFound, LinkBefore = replaced.LinkFound });
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
        if (present is null || (entry.Link is not null && present.Link != entry.Link))
        {
            Apply(entry, present);
        }

        journal.Mark(entry, JournalState.Added);
    }

    private void Apply(JournalEntry entry, StoredCertificate? present)
    {
        if (present is { InUsersPart: true })
        {
            store.SetKeyProviderInfo(entry.Store, entry.Thumbprint, entry.Link);
        }
        else
        {
            store.Add(entry.Store, entry.Encoded, entry.Link);
        }
    }

    private void PutBack(JournalEntry entry)
    {
        // A link that is not the one written here means that somebody else has registered the certificate since: it is theirs.
        if (store.Find(entry.Store, entry.Thumbprint) is not { InUsersPart: true } present || present.Link != entry.Link)
        {
            return;
        }

        if (!entry.WasPresent)
        {
            store.Remove(entry.Store, entry.Thumbprint);
        }
        else if (present.Link != entry.LinkBefore)
        {
            store.SetKeyProviderInfo(entry.Store, entry.Thumbprint, entry.LinkBefore);
        }
    }
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
            Replaced = ours is null ? null : new ReplacedEntry(ours.Run, ours.State, ours.TokenSerial, ours.Link, own is not null, own?.Link),
        };
    }
}
