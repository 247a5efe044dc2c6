using EGovToken.Core.Journal;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Registration;

/// <summary>Carries out plans in the user's stores and undoes them, always through the journal.</summary>
/// <param name="store">The user's stores.</param>
/// <param name="journal">The record of changes.</param>
public sealed class CertificateRegistrar(IUserCertificateStore store, RegistrationJournal journal)
{
    private readonly JournaledChange _change = new(store, journal);

    /// <summary>
    /// Registers what the plan says and is missing, and unregisters what the token has replaced; what is right already is left
    /// alone.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="Outcomes.OutcomeException">A store refused a change; what was done before it stands in the journal.</exception>
    public void Register(RegistrationPlan plan)
    {
        journal.SetAsideUnreadable();
        ForgetSupersededBefore(plan.Run);
        foreach (var planned in plan.Certificates)
        {
            var present = store.Find(planned.Store, planned.Thumbprint);
            if (present is null || (planned.Link is not null && planned.Link != present.Link))
            {
                _change.Make(EntryFor(plan, planned, present), present);
            }
        }

        foreach (var entry in SupersededEntries.Find(plan, journal.ReadAll()))
        {
            _change.Undo(entry with { SupersededBy = plan.Run });
        }
    }

    /// <summary>Undoes what one run did; used when an installation fails.</summary>
    /// <param name="run">The run's name.</param>
    public void Rollback(string run)
    {
        foreach (var entry in journal.ReadAll())
        {
            if (entry.SupersededBy == run)
            {
                _change.Restore(entry with { SupersededBy = "" });
            }
            else if (entry.Run == run)
            {
                _change.Undo(entry);
                journal.Remove(entry);
            }
        }
    }

    /// <summary>Unregisters what this product registered. Entries stay, marked, until <see cref="ForgetUnregistered"/>.</summary>
    /// <param name="tokenSerial">Only what came from this token; null for everything.</param>
    public void Unregister(string? tokenSerial = null)
    {
        journal.SetAsideUnreadable();
        foreach (var entry in journal.ReadAll().Where(entry =>
            entry.State != JournalState.Removed && (tokenSerial is null || entry.TokenSerial == tokenSerial)))
        {
            _change.Undo(entry);
        }
    }

    /// <summary>Registers again what <see cref="Unregister"/> unregistered; used when an uninstallation fails.</summary>
    public void RollbackUnregister()
    {
        foreach (var entry in journal.ReadAll().Where(static entry =>
            entry.State is JournalState.Removing or JournalState.Removed && entry.SupersededBy.Length == 0))
        {
            _change.Restore(entry);
        }
    }

    /// <summary>Drops the journal's entries of what is unregistered, once that is certain to stay so.</summary>
    public void ForgetUnregistered()
    {
        foreach (var entry in journal.ReadAll().Where(static entry => entry.State == JournalState.Removed))
        {
            journal.Remove(entry);
        }
    }

    private void ForgetSupersededBefore(string run)
    {
        foreach (var entry in journal.ReadAll().Where(entry =>
            entry.State == JournalState.Removed && entry.SupersededBy.Length > 0 && entry.SupersededBy != run))
        {
            journal.Remove(entry);
        }
    }

    private JournalEntry EntryFor(RegistrationPlan plan, PlannedCertificate planned, StoredCertificate? present)
    {
        // What stood there before this product came is what uninstalling restores, even when this is a repair. A certificate
        // that policy brings into view is not in the user's own part, which is all that this product changes.
        var ours = journal.Find(planned.Store, planned.Thumbprint);
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
        };
    }
}
