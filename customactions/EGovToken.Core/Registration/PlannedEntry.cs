using EGovToken.Core.Journal;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Registration;

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
