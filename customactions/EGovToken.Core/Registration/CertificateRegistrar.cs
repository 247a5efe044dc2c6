using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>Carries out plans in the user's stores and undoes them, always through the journal.</summary>
/// <param name="store">The user's stores.</param>
/// <param name="journal">The record of changes.</param>
public sealed class CertificateRegistrar(IUserCertificateStore store, RegistrationJournal journal)
{
    // The lock is held for moments: no token and no provider is asked under it.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly JournaledChange _change = new(store, journal);

    /// <summary>Keeps this product's other programs out meanwhile.</summary>
    public IStoreLock StoreLock { get; init; } = new NoStoreLock();

    /// <summary>Called with lines for a log.</summary>
    public Action<string> Log { get; init; } = static _ => { };

    /// <summary>
    /// Registers what the plan says and is missing, and unregisters what the token has replaced; what is right already is left
    /// alone.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="onSetAside">Called with the name of each unreadable journal value that is moved aside now.</param>
    /// <exception cref="OutcomeException">
    /// A store refused a change; what was done before it stands in the journal. Or another program of this product was at work all the time.
    /// </exception>
    public void Register(RegistrationPlan plan, Action<string>? onSetAside = null)
    {
        using var held = StoreLock.TryTake(LongestWait) ?? throw new OutcomeException(OutcomeNumber.StoreRefused, OthersAtWork);
        SetAsideUnreadable(onSetAside);
        ForgetSupersededBefore(plan.Run);
        foreach (var planned in plan.Certificates)
        {
            var ours = journal.Find(planned.Store, planned.Thumbprint);
            _change.Make(planned, ours, present => PlannedEntry.Of(plan, planned, ours, present));
        }

        foreach (var entry in StaleEntries.Find(plan, journal.ReadAll()))
        {
            _change.Undo(entry with { SupersededBy = plan.Run });
        }
    }

    /// <summary>Undoes what one run did; used when an installation fails.</summary>
    /// <param name="run">The run's name.</param>
    /// <returns>What a store refused; the rest is undone.</returns>
    public IReadOnlyList<RefusedChange> Rollback(string run)
    {
        using var held = TakeLockOrGoOn();
        return ForEach(journal.ReadAll(), entry =>
        {
            if (entry.SupersededBy == run)
            {
                _change.Restore(entry with { SupersededBy = "" });
            }
            else if (entry.Run == run)
            {
                _change.TakeBack(entry);
            }
        });
    }

    /// <summary>Unregisters what this product registered. Entries stay, marked, until <see cref="ForgetUnregistered"/>.</summary>
    /// <param name="tokenSerial">Only what came from this token; null for everything.</param>
    /// <param name="onSetAside">Called with the name of each unreadable journal value that is moved aside now.</param>
    /// <param name="regardless">Whether it goes on beside another program of this product: nobody could do it once the product is gone.</param>
    /// <returns>
    /// What a store refused; the rest is unregistered. Everything, when another program of this product was at work all the time.
    /// </returns>
    public IReadOnlyList<RefusedChange> Unregister(string? tokenSerial = null, Action<string>? onSetAside = null, bool regardless = false)
    {
        using var held = TakeLockOrGoOn();
        var goesOn = held is not null || regardless;
        if (goesOn)
        {
            SetAsideUnreadable(onSetAside);
        }

        var meant = journal.ReadAll().Where(entry =>
            !entry.IsUndone && (tokenSerial is null || entry.TokenSerial == tokenSerial));
        return goesOn
            ? ForEach(meant, _change.Undo)
            : [.. meant.Select(static entry => new RefusedChange(entry, Outcome.Of(OutcomeNumber.StoreRefused, OthersAtWork)))];
    }

    /// <summary>Registers again what <see cref="Unregister"/> unregistered; used when an uninstallation fails.</summary>
    /// <returns>What a store refused; the rest is registered again.</returns>
    public IReadOnlyList<RefusedChange> RollbackUnregister()
    {
        using var held = TakeLockOrGoOn();
        return ForEach(
            journal.ReadAll().Where(static entry =>
                (entry.State == JournalState.Removing || entry.IsUndone) && entry.SupersededBy.Length == 0),
            _change.Restore);
    }

    /// <summary>Drops the journal's entries of what is unregistered, once that is certain to stay so.</summary>
    public void ForgetUnregistered()
    {
        using var held = TakeLockOrGoOn();
        foreach (var entry in journal.ReadAll().Where(static entry => entry.IsUndone))
        {
            journal.Remove(entry);
        }
    }

    private static string OthersAtWork =>
        $"another program of this product is changing this user's certificates, and was not done within {LongestWait.TotalSeconds:0} s";

    // Nobody could mend what a rollback or an uninstallation leaves undone, and each change is made against what is there at that moment.
    private IDisposable? TakeLockOrGoOn()
    {
        var held = StoreLock.TryTake(LongestWait);
        if (held is null)
        {
            Log(OthersAtWork);
        }

        return held;
    }

    // One certificate that cannot be changed must not keep the others.
    private static List<RefusedChange> ForEach(IEnumerable<JournalEntry> entries, Action<JournalEntry> change)
    {
        var refused = new List<RefusedChange>();
        foreach (var entry in entries.ToList())
        {
            try
            {
                change(entry);
            }
            catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.StoreRefused)
            {
                refused.Add(new RefusedChange(entry, e.Outcome));
            }
        }

        return refused;
    }

    private void SetAsideUnreadable(Action<string>? onSetAside)
    {
        foreach (var name in journal.SetAsideUnreadable())
        {
            onSetAside?.Invoke(name);
        }
    }

    private void ForgetSupersededBefore(string run)
    {
        foreach (var entry in journal.ReadAll().Where(entry =>
            entry.IsUndone && entry.SupersededBy.Length > 0 && entry.SupersededBy != run))
        {
            journal.Remove(entry);
        }
    }
}

/// <summary>A certificate that a store refused to change. The journal keeps its entry, so that a later run can try again.</summary>
/// <param name="Entry">What the journal says of it.</param>
/// <param name="Why">The store's refusal.</param>
public sealed record RefusedChange(JournalEntry Entry, Outcome Why)
{
    /// <summary>The line for logs: the certificate's subject, then number and text of the refusal.</summary>
    public override string ToString() => $"{Entry.Subject}: {Why}";
}

/// <summary>Finds what this product registered and the token has replaced since, or, where that is wanted, no longer has a use for.</summary>
internal static class StaleEntries
{
    /// <summary>
    /// The journal's entries of certificates that are gone from the token or expired, and whose renewal the plan registers; those
    /// without a renewal as well when the plan is to remove what is stale.
    /// </summary>
    public static IReadOnlyList<JournalEntry> Find(RegistrationPlan plan, IEnumerable<JournalEntry> entries)
    {
        // A certificate that could not be read may be the very one that seems to be gone.
        if (plan.Skipped.Exists(static left => left.Reason == SkippedReason.Unreadable))
        {
            return [];
        }

        var renewals = plan.Certificates.Where(static planned => planned.Store == UserStoreName.My).Select(static planned => Parse(planned.Encoded)).ToList();
        return
        [
            .. entries.Where(entry => entry is { Store: UserStoreName.My, State: JournalState.Added, WasPresent: false }
                && entry.TokenSerial == plan.TokenSerial
                && !IsStillOfUse(plan, entry.Thumbprint)
                && ((plan.RemoveStale && plan.TokenSerial.Length > 0) || IsRenewed(entry, renewals))), // Tokens without a number are not one token.
        ];
    }

    private static bool IsStillOfUse(RegistrationPlan plan, string thumbprint) =>
        plan.Certificates.Exists(planned => planned.Thumbprint == thumbprint)
        || plan.Skipped.Exists(left => left.Thumbprint == thumbprint && left.Reason != SkippedReason.Expired);

    private static bool IsRenewed(JournalEntry entry, List<TokenCertificate?> renewals) =>
        Parse(entry.Encoded) is { } older && renewals.Exists(newer => newer is not null && RenewalRule.Succeeds(newer, older));

    private static TokenCertificate? Parse(byte[] encoded) => CertificateParser.TryParse(encoded, "", out _);
}
