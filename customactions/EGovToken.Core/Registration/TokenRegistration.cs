using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>The way from a plugged-in token to a plan: module, token, PIN, certificates, key links.</summary>
/// <param name="modules">Finds the module.</param>
/// <param name="containers">Lists the providers' key containers.</param>
/// <param name="store">The user's stores.</param>
/// <param name="journal">The record of earlier changes.</param>
/// <param name="tokens">The way to tokens.</param>
public sealed class TokenRegistration(ModuleLocator modules, IKeyContainers containers, IUserCertificateStore store, RegistrationJournal journal, TokenAccess tokens)
{
    /// <summary>Tells which key links in the store work; when null, none is taken as it is found.</summary>
    public IPrivateKeyCheck? Keys { get; init; }

    private static readonly TimeSpan TimeForLook = TimeSpan.FromSeconds(10);

    /// <summary>Reads the token and plans what to register; changes nothing.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="log">Called with lines for a log; never with a PIN.</param>
    /// <param name="cancellation">Ends the waiting for the token.</param>
    /// <exception cref="OutcomeException">
    /// Every failure of module, token and PIN; an obstacle when nothing could be registered that a browser would offer.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public RegistrationPlan Plan(RegistrationRequest request, Action<string> log, CancellationToken cancellation = default)
    {
        var module = modules.Find(request.Pkcs11Module);
        log($"module {module.Path}, provider {(module.SuiteInstalled ? "registered" : "not registered")}");

        IReadOnlyList<JournalEntry> settled = request.TrustJournal ? SettledEntries() : [];
        var contents = Read(module, request, settled, cancellation);
        log($"token {contents.Token.Serial}, {contents.Token.Model}, '{contents.Token.Label}', PIN {contents.Token.PinState}");
        if (request.AskPin is not null)
        {
            log("the PIN is right");
        }

        var links = settled.Where(static entry => entry.Link is not null).ToDictionary(static entry => entry.Thumbprint, static entry => entry.Link!);
        AddThoseThatWork(links, contents.Certificates.Certificates, log);
        var planner = new RegistrationPlanner(new KeyProviderInfoFinder(containers), links, DateTime.UtcNow);
        var plan = planner.Plan(request.Run, contents.Token.Serial, contents.Certificates);
        plan.Module = module.Path;
        plan.RemoveStale = request.RemoveStale;
        plan.Certificates.ForEach(planned => log($"{planned.Store} {planned.Thumbprint} {planned.Subject}"));
        plan.Skipped.ForEach(left => log($"left out: {left}"));
        if (plan.Obstacle is { } obstacle && !HasWorkAllTheSame(plan, obstacle))
        {
            var outcome = Explain(Refusal(obstacle, module, plan), plan);
            throw new OutcomeException(outcome.Number, outcome.Detail);
        }

        return plan;
    }

    /// <summary>The outcome in truth: keys do not answer for a token that has been pulled out since it was read.</summary>
    /// <param name="outcome">What the keys' answers have come to.</param>
    /// <param name="plan">The plan that it is the outcome of.</param>
    public Outcome Explain(Outcome outcome, RegistrationPlan plan) =>
        outcome.Number == OutcomeNumber.NoKeyLink && IsGone(plan) ? Outcome.Of(OutcomeNumber.TokenRemoved, outcome.Detail) : outcome;

    private TokenContents Read(
        ModuleFinding module, RegistrationRequest request, IEnumerable<JournalEntry> settled, CancellationToken cancellation)
    {
        var known = new KnownCertificates(settled.Select(static entry => entry.Encoded));
        return tokens.Open(module.Path, request.ModuleLimit, request.Waiting).Read(request.Token, new ReadingOptions(known), request.AskPin, cancellation);
    }

    // Nothing can be registered from a token whose certificates have all expired, but they can be unregistered; the expiry is still
    // reported afterwards.
    private static bool HasWorkAllTheSame(RegistrationPlan plan, OutcomeNumber obstacle) => plan.RemoveStale && obstacle == OutcomeNumber.CertificatesExpired;

    // A key link that works stays, whoever wrote it: Windows registers certificates as well, by its own provider, and would write it again.
    // What a run of ours left half done is finished, and a link to the PC's own keys is not to a token's, whatever a provider makes of it.
    private void AddThoseThatWork(Dictionary<string, KeyProviderInfo> links, IEnumerable<TokenCertificate> certificates, Action<string> log)
    {
        var halfDone = journal.ReadAll().Where(static entry => entry.State is JournalState.Adding or JournalState.Removing).Select(static entry => entry.Thumbprint).ToList();
        List<(string Thumbprint, KeyProviderInfo Link)> present =
        [
            .. from certificate in certificates
               where certificate.Kind == CertificateKind.EndEntity && certificate.NotAfter >= DateTime.UtcNow
                   && !links.ContainsKey(certificate.Thumbprint) && !halfDone.Contains(certificate.Thumbprint)
               let link = store.Find(UserStoreName.My, certificate.Thumbprint)?.Link
               where link is not null && (link.Flags & KeyProviderInfo.OfThePC) == 0
               select (certificate.Thumbprint, link),
        ];
        if (Keys is null || present.Count == 0)
        {
            return;
        }

        var answers = Keys.Check([.. present.Select(static one => one.Thumbprint)]);
        foreach (var (thumbprint, link) in present.Where((_, i) => answers[i].Answers))
        {
            log($"{thumbprint} is registered with {link.Provider}, and its key answers");
            links[thumbprint] = link;
        }
    }

    // While the user is away no token is looked at. A look that fails tells less than what is known already.
    private bool IsGone(RegistrationPlan plan)
    {
        if (!tokens.IsSessionActive())
        {
            return false;
        }

        try
        {
            var slots = tokens.Open(plan.Module, TimeForLook).ListSlots();
            return slots.Problems.Count == 0 && !slots.Tokens.Any(token => token.HasSerial(plan.TokenSerial));
        }
        catch (OutcomeException)
        {
            return false;
        }
    }

    // Without the vendor's suite the providers lack the keys: the suite, not the keys, has to be repaired.
    private static Outcome Refusal(OutcomeNumber obstacle, ModuleFinding module, RegistrationPlan plan) =>
        obstacle == OutcomeNumber.NoKeyLink && !module.SuiteInstalled
            ? Outcome.Of(OutcomeNumber.MiddlewareIncomplete, module.Path)
            : Outcome.Of(obstacle, plan.Problems);

    // Settled is what the journal says was finished and the store still shows so.
    private List<JournalEntry> SettledEntries() =>
    [
        .. journal.ReadAll().Where(entry => entry.State == JournalState.Added
            && store.Find(entry.Store, entry.Thumbprint) is { IsArchived: false } present
            && (entry.Link is null || present.Link == entry.Link)),
    ];
}

/// <summary>What is to be registered.</summary>
public sealed record RegistrationRequest
{
    /// <summary>Names the run in the journal.</summary>
    public string Run { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The module named by hand, or null for the vendor's.</summary>
    public string? Pkcs11Module { get; init; }

    /// <summary>Which token.</summary>
    public TokenQuery Token { get; init; } = new();

    /// <summary>Gives the PIN to verify first, once the token is found; null when none is to be verified.</summary>
    public Func<TokenDescription, PinAttempt>? AskPin { get; init; }

    /// <summary>
    /// Whether what the journal and the store agree on is taken as it stands, so that a token with nothing new is asked for
    /// names only and no provider is asked at all.
    /// </summary>
    public bool TrustJournal { get; init; }

    /// <summary>Whether certificates that this product registered are removed once they have expired or left the token.</summary>
    public bool RemoveStale { get; init; }

    /// <summary>Called once when the waiting for the token begins, with how long it may take.</summary>
    public Action<TimeSpan>? Waiting { get; init; }

    /// <summary>How long the module may take, waiting for the token not counted.</summary>
    public TimeSpan ModuleLimit { get; init; } = TokenReader.DefaultLimit;
}
