using EGovToken.Cli.Commands;
using EGovToken.Cli.PinEntry;
using EGovToken.Cli.Reports;
using EGovToken.Core.Journal;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Pins;
using EGovToken.Core.Registration;
using EGovToken.Core.Tokens;

namespace EGovToken.Cli.Registering;

/// <summary>Registers a token's certificates and reads back what came of it.</summary>
/// <param name="session">The command that asks.</param>
internal sealed class Registration(CommandSession session)
{
    /// <summary>
    /// Registers. What the journal says is right is believed at first, which makes a second run quick; when something turns out
    /// not to be usable, everything is looked up anew.
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
            session.Log("a certificate that seemed right is not usable: everything is looked up anew");
            var anew = CarryOut(request with { Pin = null });
            report = anew with { SetAside = [.. report.SetAside, .. anew.SetAside] };
        }

        session.Change(session.PC.Registrar.ForgetUnregistered);
        return report;
    }

    private RegistrationRequest RequestFor(PinConsent? consent)
    {
        var request = new RegistrationRequest { Pkcs11Module = session.Settings.Pkcs11Module, Token = session.Query, RemoveStale = session.Settings.RemoveStale };
        if (consent is null)
        {
            return request;
        }

        var token = session.Describe(session.OpenReader());
        return request with { Token = new TokenQuery(token.Serial, Models: session.Settings.TokenModels), Pin = AskFor(token, consent) };
    }

    private PinAttempt AskFor(TokenDescription token, PinConsent consent) => new PinDesk(session).Ask(token, consent);

    private RegistrationReport CarryOut(RegistrationRequest request)
    {
        var plan = session.PC.Registration.Plan(request, session.Log, session.Cancellation);
        var setAside = new List<string>();
        session.Change(() => session.PC.Registrar.Register(plan, setAside.Add));
        var defects = session.PC.RegistrationCheck.FindDefects(plan);
        var changes = session.PC.Journal.ReadAll();
        return new RegistrationReport(RegistrationCheck.Judge(plan, defects))
        {
            Token = plan.TokenSerial,
            Certificates = [.. plan.Certificates.Select(planned => new RegisteredCertificate(planned, ChangeOf(planned, plan, changes), defects[planned]))],
            LeftOut = plan.LeftOut,
            SetAside = setAside,
            Superseded = [.. changes.Where(entry => entry.SupersededBy == plan.Run)],
        };
    }

    private static RegistrationChange ChangeOf(PlannedCertificate planned, RegistrationPlan plan, IEnumerable<JournalEntry> journal) =>
        journal.Any(entry => entry.Run == plan.Run && entry.Store == planned.Store && entry.Thumbprint == planned.Thumbprint)
            ? RegistrationChange.Registered
            : RegistrationChange.AlreadyRight;
}
