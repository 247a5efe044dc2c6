using System.CommandLine;
using System.Diagnostics;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Registration;

namespace EGovToken.Cli.Commands;

/// <summary><c>egovtoken unregister</c>: takes back what this product registered.</summary>
internal static class UnregisterCommand
{
    /// <summary>The command.</summary>
    /// <param name="runner">Carries it out.</param>
    public static Command Create(CommandRunner runner)
    {
        var token = new TokenOptions(runner.Texts);
        var allOurs = Parsing.Switch("--all-ours", runner.Texts.Get("Option.AllOurs"));
        var atLogon = AtLogon.CreateOption(runner.Texts.Get("Option.UnregisterAtLogon"));
        var command = new Command("unregister", runner.Texts.Get("Unregister.Description")) { token.Serial, allOurs, atLogon };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(allOurs) || result.GetValue(atLogon)) && result.GetValue(token.Serial) is not null)
            {
                result.AddError(runner.Texts.Get("Usage.SerialOrAllOurs"));
            }
        });
        command.SetAction(parsed => parsed.GetValue(atLogon)
            ? new AtLogon(runner).Run(parsed, token, static (session, _) => new LogonCleanup(session).CleanUp(), UnregistrationTables.Show, SettingsUse.None)
            : runner.Run(
                parsed,
                token,
                session => ResultRecorder.Of(session.PC, () => new Unregistration(session).Unregister(parsed.GetValue(allOurs))),
                UnregistrationTables.Show,
                use: parsed.GetValue(allOurs) ? SettingsUse.None : SettingsUse.ByHand));
        return command;
    }
}

/// <summary>Takes back what this product registered and tells what has become of each certificate.</summary>
/// <param name="session">The command that asks.</param>
internal sealed class Unregistration(CommandSession session)
{
    /// <summary>Unregisters.</summary>
    /// <param name="all">Everything; else what came from one token.</param>
    /// <exception cref="OutcomeException">Which token is meant cannot be told.</exception>
    public UnregistrationReport Unregister(bool all)
    {
        var ours = session.PC.Journal.ReadAll().Where(static entry => !entry.IsUndone).ToList();
        var serial = all ? null : SerialAmong(ours);
        var meant = ours.Where(entry => all || entry.TokenSerial == serial).Select(entry => (Entry: entry, Fate: FateOf(entry))).ToList();
        var setAside = new List<string>();
        IReadOnlyList<RefusedChange> refused = [];
        session.Change(() =>
        {
            refused = session.PC.Registrar.Unregister(serial, setAside.Add);
            session.PC.Registrar.ForgetUnregistered();
            session.PC.Settled.Forget();
        });
        return new UnregistrationReport(ResultOf(refused))
        {
            Token = serial,
            Certificates = [.. meant.Select(pair => new UnregisteredCertificate(pair.Entry, IsAmong(refused, pair.Entry) ? UnregisterResult.Refused : pair.Fate))],
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

        var asked = session.Settings.TokenSerial ?? session.OpenReader().Describe(session.Query, session.Cancellation).Serial;
        return known.Find(serial => string.Equals(serial, asked, StringComparison.OrdinalIgnoreCase)) ?? asked;
    }

    // Told before it happens: afterwards the store no longer shows why.
    private UnregisterResult FateOf(JournalEntry entry) =>
        session.PC.Store.Find(entry.Store, entry.Thumbprint) is not { InUsersPart: true } present ? UnregisterResult.Gone
        : !entry.IsAsLeft(present) ? UnregisterResult.Kept
        : entry.WasPresent ? UnregisterResult.Restored
        : UnregisterResult.Removed;
}

/// <summary>
/// What is left to do at a user's logon once the per-machine installation is gone: SYSTEM, which removed it, could not reach the user's
/// certificate stores. While there is an installation, per-machine or per-user, there is nothing to do. While Windows Installer is at work
/// that is not known: an upgrade removes the older version before the newer one is recorded as installed.
/// </summary>
/// <param name="session">The command that asks.</param>
internal sealed class LogonCleanup(CommandSession session)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Unregisters everything of this product and forgets its results, so that the user's registry is as it was.</summary>
    /// <exception cref="OutcomeException">Every failure of the registry.</exception>
    /// <exception cref="OperationCanceledException">The installer has ended it: the product is back.</exception>
    public UnregistrationReport CleanUp()
    {
        if (!session.PC.HasTraces)
        {
            return Nothing();
        }

        var waited = Stopwatch.StartNew();
        while (!IsInstalled && session.PC.UserPackage.IsInstallerAtWork)
        {
            if (waited.Elapsed >= session.Environment.InstallerPatience)
            {
                return Nothing("Windows Installer was at work all the time; the next logon tries again");
            }

            session.Pause(Interval);
        }

        if (IsInstalled)
        {
            return Nothing();
        }

        var report = session.PC.Journal.ReadAll().Count > 0
            ? ResultRecorder.Of(session.PC, () => new Unregistration(session).Unregister(all: true))
            : Nothing();
        if (session.PC.Journal.ReadAll().Count == 0)
        {
            session.PC.LastResult.Forget();
            session.PC.ForgetMemories();
        }

        return report;
    }

    private bool IsInstalled => session.PC.Machine.IsInstalled || session.PC.UserPackage.FindProducts().Count > 0;

    private static UnregistrationReport Nothing(string? why = null) => new(Outcome.Of(OutcomeNumber.NothingToUnregister, why));
}

/// <summary>The result of <c>unregister</c>.</summary>
/// <param name="Result">How it ended.</param>
internal sealed record UnregistrationReport(Outcome Result) : CommandReport(Result)
{
    /// <summary>The serial number of the token whose certificates were meant; null when all were, or none was registered.</summary>
    public string? Token { get; init; }

    /// <summary>The certificates.</summary>
    public IReadOnlyList<UnregisteredCertificate> Certificates { get; init; } = [];

    /// <summary>The names of unreadable journal values that were moved aside.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];

    /// <inheritdoc/>
    public override void AddTo(JsonObject json, Language language)
    {
        json.Add("token", Token);
        json.Add("certificates", Certificates.Select(static certificate => certificate.ToJson()));
        json.Add("journalSetAside", SetAside);
    }
}

/// <summary>A certificate that this product had registered.</summary>
/// <param name="Entry">What the journal said of it.</param>
/// <param name="Fate">What has become of it.</param>
internal sealed record UnregisteredCertificate(JournalEntry Entry, UnregisterResult Fate)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "subject", Entry.Subject },
        { "thumbprint", Entry.Thumbprint },
        { "store", Entry.Store },
        { "token", Entry.TokenSerial },
        { "fate", Fate },
    };
}

/// <summary>What has become of a certificate that this product had registered.</summary>
internal enum UnregisterResult
{
    /// <summary>It was removed.</summary>
    Removed,

    /// <summary>It was there before this product came, and is now as it was then.</summary>
    Restored,

    /// <summary>It stays: somebody else has changed its registration since.</summary>
    Kept,

    /// <summary>Somebody else has removed it already.</summary>
    Gone,

    /// <summary>It stays, in the journal too: the store refused to change it.</summary>
    Refused,
}

/// <summary>Shows the result of <c>unregister</c>.</summary>
internal static class UnregistrationTables
{
    /// <summary>Shows it.</summary>
    public static void Show(UnregistrationReport report, Screen screen)
    {
        SetAsideWarning.Show(report.SetAside, screen);
        if (report.Certificates.Count == 0)
        {
            screen.Line(screen.Texts.Get("Unregister.NothingToDo"));
            return;
        }

        screen.Rows(
            ["Certificate.Subject", "Certificate.Store", "Journal.Token", "Unregister.Fate"],
            report.Certificates.Select(certificate => new[]
            {
                certificate.Entry.Subject,
                certificate.Entry.Store.ToString(),
                certificate.Entry.TokenSerial,
                screen.Word(certificate.Fate),
            }));
    }
}
