using EGovToken.Core.Journal;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Registration;

/// <summary>Carries out plans in the user's stores and undoes them, always through the journal.</summary>
/// <param name="store">The user's stores.</param>
/// <param name="journal">The record of changes.</param>
public sealed class CertificateRegistrar(IUserCertificateStore store, RegistrationJournal journal)
{
    /// <summary>Registers what the plan says and is missing; what is right already is left alone.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="Outcomes.OutcomeException">A store refused a change; what was done before it stands in the journal.</exception>
    public void Register(RegistrationPlan plan)
    {
        foreach (var planned in plan.Certificates)
        {
            var present = store.Find(planned.Store, planned.Thumbprint);
            if (present is not null && (planned.Link is null || planned.Link == present.Link))
            {
                continue;
            }

            var entry = EntryFor(plan, planned, present);
            journal.Write(entry);
            Apply(entry, present);
            journal.Mark(entry, JournalState.Added);
        }
    }

    /// <summary>Undoes what one run registered, newest state first seen; used when an installation fails.</summary>
    /// <param name="run">The run's name.</param>
    public void Rollback(string run)
    {
        foreach (var entry in journal.ReadAll().Where(entry => entry.Run == run))
        {
            Undo(entry);
            journal.Remove(entry);
        }
    }

    /// <summary>Unregisters everything that this product registered. Entries stay, marked, until <see cref="ForgetUnregistered"/>.</summary>
    public void UnregisterAll()
    {
        foreach (var entry in journal.ReadAll().Where(entry => entry.State != JournalState.Removed))
        {
            journal.Mark(entry, JournalState.Removing);
            Undo(entry);
            journal.Mark(entry, JournalState.Removed);
        }
    }

    /// <summary>Registers again what <see cref="UnregisterAll"/> unregistered; used when an uninstallation fails.</summary>
    public void RollbackUnregister()
    {
        foreach (var entry in journal.ReadAll().Where(entry => entry.State is JournalState.Removing or JournalState.Removed))
        {
            var present = store.Find(entry.Store, entry.Thumbprint);
            if (present is null || (entry.Link is not null && present.Link != entry.Link))
            {
                Apply(entry, present);
            }

            journal.Mark(entry, JournalState.Added);
        }
    }

    /// <summary>Drops the journal's entries of what is unregistered, once the uninstallation is certain.</summary>
    public void ForgetUnregistered()
    {
        foreach (var entry in journal.ReadAll().Where(entry => entry.State == JournalState.Removed))
        {
            journal.Remove(entry);
        }
    }

    private JournalEntry EntryFor(RegistrationPlan plan, PlannedCertificate planned, StoredCertificate? present)
    {
        // What stood there before this product came is what uninstalling restores, even when this is a repair.
        var ours = journal.Find(planned.Store, planned.Thumbprint);
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
            WasPresent = ours?.WasPresent ?? present is not null,
            LinkBefore = ours is null ? present?.Link : ours.LinkBefore,
        };
    }

    private void Apply(JournalEntry entry, StoredCertificate? present)
    {
        if (present is null)
        {
            store.Add(entry.Store, entry.Encoded, entry.Link);
        }
        else
        {
            store.SetKeyLink(entry.Store, entry.Thumbprint, entry.Link);
        }
    }

    private void Undo(JournalEntry entry)
    {
        var present = store.Find(entry.Store, entry.Thumbprint);

        // A link that is not the one written here means that somebody else has registered the certificate since: it is theirs.
        if (present is null || present.Link != entry.Link)
        {
            return;
        }

        if (!entry.WasPresent)
        {
            store.Remove(entry.Store, entry.Thumbprint);
        }
        else if (present.Link != entry.LinkBefore)
        {
            store.SetKeyLink(entry.Store, entry.Thumbprint, entry.LinkBefore);
        }
    }
}
