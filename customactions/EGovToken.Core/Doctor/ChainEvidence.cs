using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Doctor;

/// <summary>What the checks judge by. Everything is fetched once, when a check first asks for it: tokens and networks are slow.</summary>
internal sealed class ChainEvidence
{
    private readonly Lazy<Attempt<ModuleFinding>> _module;
    private readonly Lazy<Attempt<TokenSurvey>> _survey;
    private readonly Lazy<Attempt<SlotOverview>> _slots;
    private readonly Lazy<Attempt<TokenContents>> _token;
    private readonly Lazy<IReadOnlyList<JournalEntry>> _journal;
    private readonly Lazy<PortalVisit?> _portal;

    public ChainEvidence(DiagnosedPC pc, DiagnosisRequest request)
    {
        Now = pc.Now();
        KeyLinks = new KeyProviderInfoFinder(pc.PC.KeyContainers);
        _module = new(() => Attempt<ModuleFinding>.Of(() => pc.PC.Modules.Find(request.Module)));
        var query = new TokenQuery(request.TokenSerial, Models: request.TokenModels);
        _survey = new(() => Module.Then(module => pc.PC.Tokens.Open(module.Path, request.ModuleLimit).Survey(
            query, new ReadingOptions(KnownCertificates.None, WithKeys: true))));
        _slots = new(() => _survey.Value.Then(static survey => survey.Overview!));
        _token = new(() => _survey.Value.Then(survey => ContentsOf(survey, query)));
        _journal = new(pc.PC.Journal.ReadAll);
        _portal = new(() => request.Offline ? null : pc.Portal.Visit(request.Portal));
    }

    /// <summary>The PC's time in UTC, the same for all checks.</summary>
    public DateTime Now { get; }

    /// <summary>The module's file.</summary>
    public Attempt<ModuleFinding> Module => _module.Value;

    /// <summary>The readers and tokens that the module shows.</summary>
    public Attempt<SlotOverview> Slots => _slots.Value;

    /// <summary>The one token, read without login.</summary>
    public Attempt<TokenContents> Token => _token.Value;

    /// <summary>Finds key links; asks each provider once.</summary>
    public KeyProviderInfoFinder KeyLinks { get; }

    /// <summary>The journal's entries.</summary>
    public IReadOnlyList<JournalEntry> Journal => _journal.Value;

    /// <summary>What came of visiting the portal; null when the network is to be left alone.</summary>
    public PortalVisit? Portal => _portal.Value;

    /// <summary>The person's certificates on the token, whatever their validity; empty when no token was read.</summary>
    public IReadOnlyList<TokenCertificate> PersonsCertificates =>
        [.. (Token.Value?.Certificates.Certificates ?? []).Where(static certificate => certificate.Kind == CertificateKind.EndEntity)];

    /// <summary>Those of them that are valid now.</summary>
    public IReadOnlyList<TokenCertificate> ValidCertificates => [.. PersonsCertificates.Where(certificate => IsValid(certificate, Now))];

    private static TokenContents ContentsOf(TokenSurvey survey, TokenQuery query)
    {
        var token = survey.Overview!.Choose(query);
        return survey.ContentsOf(token) ?? throw (survey.FailureOf(token) is { } failure
            ? new OutcomeException(failure.Number, failure.Detail)
            : new OutcomeException(OutcomeNumber.TokenError));
    }

    private static bool IsValid(TokenCertificate certificate, DateTime now) => certificate.NotBefore <= now && now <= certificate.NotAfter;
}

/// <summary>Something that was tried once: exactly one of the two is there.</summary>
/// <param name="Value">What it gave.</param>
/// <param name="Failure">How it failed.</param>
internal sealed record Attempt<T>(T? Value, OutcomeException? Failure)
    where T : class
{
    /// <summary>Tries it.</summary>
    public static Attempt<T> Of(Func<T> get)
    {
        try
        {
            return new Attempt<T>(get(), null);
        }
        catch (OutcomeException e)
        {
            return new Attempt<T>(null, e);
        }
    }

    /// <summary>Tries what needs this one's value first; its failure stays.</summary>
    public Attempt<TNext> Then<TNext>(Func<T, TNext> get)
        where TNext : class => Value is { } value ? Attempt<TNext>.Of(() => get(value)) : new Attempt<TNext>(null, Failure);
}
