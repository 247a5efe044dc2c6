using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.PinEntry;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;

namespace EGovToken.Cli.Commands;

/// <summary><c>egovtoken register</c>: makes the token's certificates usable for this user.</summary>
internal static class RegisterCommand
{
    /// <summary>The command.</summary>
    /// <param name="runner">Carries it out.</param>
    public static Command Create(CommandRunner runner)
    {
        var token = new TokenOptions(runner.Texts);
        var pin = new PinOptions(runner.Texts);
        var atLogon = AtLogon.CreateOption(runner.Texts.Get("Option.RegisterAtLogon"));
        var command = new Command("register", runner.Texts.Get("Register.Description"))
        {
            token.Serial, token.Wait, pin.Verify, pin.FromInput, pin.FinalTry, pin.AcceptCountLow, atLogon,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(atLogon) && (result.GetValue(pin.Verify) || result.GetValue(pin.FromInput)))
            {
                result.AddError(runner.Texts.Get("Usage.PinAtLogon"));
            }
        });
        command.SetAction(parsed => parsed.GetValue(atLogon)
            ? new AtLogon(runner).Run(parsed, token, static (session, log) => new LogonRegistration(session, log).Register(), RegistrationTables.Show)
            : runner.Run(
                parsed,
                token,
                session =>
                {
                    if (session.Settings.RegisterCertificates)
                    {
                        session.PC.RefuseAnothersSession();
                    }

                    return ResultRecorder.Of(session.PC, () => new Registration(session).Register(pin.IsWanted(parsed) ? pin.Read(parsed) : null));
                },
                RegistrationTables.Show));
        return command;
    }
}

/// <summary>Registers a token's certificates and reads back what came of it.</summary>
/// <param name="session">The command that asks.</param>
internal sealed class Registration(CommandSession session)
{
    /// <summary>Whether what a logon found good is taken as it stands while nothing has changed since, and kept for the next.</summary>
    public bool TrustsSettled { get; init; }

    /// <summary>Called when a token has been read, before the stores are changed; throws to refuse it.</summary>
    public Action BeforeChange { get; init; } = static () => { };

    /// <summary>
    /// Registers. The journal is trusted at first, which makes a second run quick; when something turns out
    /// not to be usable, everything is looked up again.
    /// </summary>
    /// <param name="pin">What the user said about the PIN; null when it is not to be verified.</param>
    /// <exception cref="OutcomeException">Every failure of settings, module, token, PIN and store.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public RegistrationReport Register(PinConsent? pin)
    {
        if (!session.Settings.RegisterCertificates)
        {
            return new RegistrationReport(Outcome.Of(OutcomeNumber.RegistrationNotWanted));
        }

        var request = RequestFor(pin);
        var report = CarryOut(request with { TrustJournal = true });
        if (report.Certificates.Any(static certificate => certificate is { Change: RegistrationChange.AlreadyRight, Defect: not null }))
        {
            session.Log("a certificate that seemed right is not usable: everything is looked up again");
            var again = CarryOut(request with { AskPin = null });
            report = again with { SetAside = [.. report.SetAside, .. again.SetAside] };
        }

        session.Change(session.PC.Registrar.ForgetUnregistered);
        return report;
    }

    private RegistrationRequest RequestFor(PinConsent? consent) => new()
    {
        Pkcs11Module = session.Settings.Pkcs11Module,
        Token = session.Query,
        AskPin = consent is null ? null : token => new PinPrompter(session).Ask(token, consent),
        RemoveStale = session.Settings.RemoveStale,
        Waiting = session.TellWaiting,
    };

    private RegistrationReport CarryOut(RegistrationRequest request)
    {
        var plan = session.PC.Registration.Plan(request, session.Log, session.Cancellation);
        BeforeChange();
        var setAside = new List<string>();
        var isSettled = TrustsSettled && session.PC.Settled.IsAsFoundGood(plan);
        session.Change(() => session.PC.Registrar.Register(plan, setAside.Add));

        // What had to be registered again was not.
        isSettled = isSettled && session.PC.Settled.IsAsFoundGood(plan);
        session.Log(isSettled ? "nothing has changed since the keys answered: no provider is asked" : "the providers are asked for the keys");
        var check = session.PC.RegistrationCheck;
        var defects = isSettled ? check.FindDefectsOfStore(plan) : check.FindDefects(plan);
        var outcome = session.PC.Registration.Explain(RegistrationCheck.Judge(plan, defects), plan);
        if (TrustsSettled || outcome.Number != OutcomeNumber.Registered)
        {
            session.PC.Settled.Keep(plan, outcome);
        }

        var changes = session.PC.Journal.ReadAll();
        return new RegistrationReport(outcome)
        {
            Token = plan.TokenSerial,
            Certificates = [.. plan.Certificates.Select(planned => new RegisteredCertificate(planned, ChangeOf(planned, plan, changes), defects[planned]))],
            Skipped = plan.Skipped,
            SetAside = setAside,
            Superseded = [.. changes.Where(entry => entry.SupersededBy == plan.Run && entry.State == JournalState.Removed)],
        };
    }

    private static RegistrationChange ChangeOf(PlannedCertificate planned, RegistrationPlan plan, IEnumerable<JournalEntry> journal) =>
        journal.Any(entry => entry.Run == plan.Run && entry.Store == planned.Store && entry.Thumbprint == planned.Thumbprint)
            ? RegistrationChange.Registered
            : RegistrationChange.AlreadyRight;
}

/// <summary>The result of <c>register</c>.</summary>
/// <param name="Result">How it ended.</param>
internal sealed record RegistrationReport(Outcome Result) : CommandReport(Result)
{
    /// <summary>The token's serial number; null when none was read.</summary>
    public string? Token { get; init; }

    /// <summary>The certificates that belong in the user's stores.</summary>
    public IReadOnlyList<RegisteredCertificate> Certificates { get; init; } = [];

    /// <summary>Those that do not, and why.</summary>
    public IReadOnlyList<SkippedCertificate> Skipped { get; init; } = [];

    /// <summary>What was unregistered because the token has its renewal.</summary>
    public IReadOnlyList<JournalEntry> Superseded { get; init; } = [];

    /// <summary>The names of unreadable journal values that were moved aside.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];

    /// <summary>Whether the stores were changed.</summary>
    public bool IsChanged => Superseded.Count > 0 || Certificates.Any(static certificate => certificate.Change == RegistrationChange.Registered);

    /// <inheritdoc/>
    public override void AddTo(JsonObject json, Language language)
    {
        json.Add("token", Token);
        json.Add("changed", IsChanged);
        json.Add("certificates", Certificates.Select(static certificate => certificate.ToJson()));
        json.Add("leftOut", Skipped.Select(static left => new JsonObject
        {
            { "name", left.Name },
            { "thumbprint", left.Thumbprint },
            { "reason", left.Reason },
            { "detail", left.Detail },
        }));
        json.Add("superseded", Superseded.Select(static entry => new JsonObject
        {
            { "subject", entry.Subject },
            { "thumbprint", entry.Thumbprint },
        }));
        json.Add("journalSetAside", SetAside);
    }
}

/// <summary>A certificate that belongs in the user's stores.</summary>
/// <param name="Planned">What was to be.</param>
/// <param name="Change">What was done.</param>
/// <param name="Defect">What keeps it from being of use, in English; null when nothing does.</param>
internal sealed record RegisteredCertificate(PlannedCertificate Planned, RegistrationChange Change, string? Defect)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "subject", Planned.Subject },
        { "thumbprint", Planned.Thumbprint },
        { "purpose", Planned.Purpose },
        { "store", Planned.Store },
        { "provider", Planned.Provider },
        { "container", Planned.Container },
        { "change", Change },
        { "usable", Defect is null },
        { "defect", Defect },
    };
}

/// <summary>What a registration did with a certificate.</summary>
internal enum RegistrationChange
{
    /// <summary>It registered it, or repaired its registration.</summary>
    Registered,

    /// <summary>It was right already and was left alone.</summary>
    AlreadyRight,
}

/// <summary>Shows the result of <c>register</c>.</summary>
internal static class RegistrationTables
{
    /// <summary>Shows it.</summary>
    public static void Show(RegistrationReport report, Screen screen)
    {
        SetAsideWarning.Show(report.SetAside, screen);
        if (report.Token is null)
        {
            return;
        }

        screen.Heading(screen.Texts.Get("Status.Token", report.Token));
        screen.Rows(
            ["Certificate.Subject", "Certificate.Purpose", "Certificate.Store", "Register.Change", "Register.Usable"],
            report.Certificates.Select(certificate => new[]
            {
                certificate.Planned.Subject,
                screen.Word(certificate.Planned.Purpose),
                certificate.Planned.Store.ToString(),
                screen.Word(certificate.Change),
                certificate.Defect is null ? screen.Word(true) : $"{screen.Word(false)}: {certificate.Defect}",
            }));
        ShowSkipped(report, screen);
        foreach (var superseded in report.Superseded)
        {
            screen.Line(screen.Texts.Get("Register.Superseded", superseded.Subject));
        }

        if (!report.IsChanged)
        {
            screen.Line(screen.Texts.Get("Register.NothingToDo"));
        }
    }

    private static void ShowSkipped(RegistrationReport report, Screen screen)
    {
        if (report.Skipped.Count > 0)
        {
            screen.Heading(screen.Texts.Get("Register.Skipped"));
            screen.Rows(
                ["Certificate.Subject", "Register.Reason"],
                report.Skipped.Select(left => new[] { left.Name, ReasonFor(left, screen) }));
        }
    }

    private static string ReasonFor(SkippedCertificate left, Screen screen) =>
        left.Detail.Length == 0 ? screen.Word(left.Reason) : $"{screen.Word(left.Reason)} ({left.Detail})";
}
