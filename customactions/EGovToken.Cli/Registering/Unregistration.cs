using EGovToken.Cli.Commands;
using EGovToken.Cli.Reports;
using EGovToken.Core.Journal;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Registration;

namespace EGovToken.Cli.Registering;

/// <summary>Takes back what this product registered and tells what has become of each certificate.</summary>
/// <param name="session">The command that asks.</param>
internal sealed class Unregistration(CommandSession session)
{
    /// <summary>Unregisters.</summary>
    /// <param name="all">Everything; else what came from one token.</param>
    /// <exception cref="OutcomeException">Which token is meant cannot be told.</exception>
    public UnregistrationReport Unregister(bool all)
    {
        var ours = session.PC.Journal.ReadAll().Where(static entry => entry.State != JournalState.Removed).ToList();
        var serial = all ? null : SerialAmong(ours);
        var meant = ours.Where(entry => all || entry.TokenSerial == serial).Select(entry => (Entry: entry, Fate: FateOf(entry))).ToList();
        var setAside = new List<string>();
        IReadOnlyList<RefusedChange> refused = [];
        session.Change(() =>
        {
            refused = session.PC.Registrar.Unregister(serial, setAside.Add);
            session.PC.Registrar.ForgetUnregistered();
        });
        return new UnregistrationReport(ResultOf(refused))
        {
            Token = serial,
            Certificates = [.. meant.Select(pair => new UnregisteredCertificate(pair.Entry, IsAmong(refused, pair.Entry) ? UnregistrationFate.Refused : pair.Fate))],
            SetAside = setAside,
        };
    }

    private static Outcome ResultOf(IReadOnlyList<RefusedChange> refused) => refused.Count == 0
        ? Outcome.Of(OutcomeNumber.Unregistered)
        : Outcome.Of(OutcomeNumber.UnregisteredInPart, string.Join("; ", refused));

    private static bool IsAmong(IEnumerable<RefusedChange> refused, JournalEntry entry) =>
        refused.Any(change => change.Entry.Store == entry.Store && change.Entry.Thumbprint == entry.Thumbprint);

    // The journal's own spelling; the registrar compares exactly.
    private string? SerialAmong(List<JournalEntry> ours)
    {
        var known = ours.Select(static entry => entry.TokenSerial).Distinct(StringComparer.Ordinal).ToList();
        if (session.Settings.TokenSerial is null && known.Count <= 1)
        {
            return known.FirstOrDefault();
        }

        var asked = session.Settings.TokenSerial ?? session.Describe(session.OpenReader()).Serial;
        return known.Find(serial => string.Equals(serial, asked, StringComparison.OrdinalIgnoreCase)) ?? asked;
    }

    // Told before it happens: afterwards the store no longer shows why.
    private UnregistrationFate FateOf(JournalEntry entry) =>
        session.PC.Store.Find(entry.Store, entry.Thumbprint) is not { InUsersPart: true } present ? UnregistrationFate.Gone
        : present.Link != entry.Link ? UnregistrationFate.Kept
        : entry.WasPresent ? UnregistrationFate.Restored
        : UnregistrationFate.Removed;
}
