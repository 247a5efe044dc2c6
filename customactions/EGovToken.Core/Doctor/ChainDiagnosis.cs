using System.Runtime.Versioning;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Doctor;

/// <summary>Finds the broken link of the chain from middleware to portal.</summary>
public static class ChainDiagnosis
{
    private static readonly IReadOnlyList<ILinkCheck> InOrder =
    [
        new MiddlewareCheck(),
        new ServiceCheck(),
        new ReaderCheck(),
        new TokenCheck(),
        new PinCheck(),
        new CertificatesCheck(),
        new IssuerCheck(),
        new KeyLinkCheck(),
        new SignatureCheck(),
        new StoreCheck(),
        new JournalCheck(),
        .. BrowserCheck.All,
        new ClockCheck(),
        new PortalCheck(),
    ];

    /// <summary>Judges one link, and those that it needs, as <see cref="Run"/> does.</summary>
    /// <param name="link">The link.</param>
    /// <param name="pc">The PC.</param>
    /// <param name="request">What to look at.</param>
    /// <returns>The link, or the broken one because of which it could not be judged.</returns>
    public static LinkFinding Judge(ChainLink link, DiagnosedPC pc, DiagnosisRequest request)
    {
        var context = new DiagnosticContext(pc, request, InOrder);
        var told = context.FindingOf(link).BlockedBy ?? link;
        return new LinkFinding(told, context.FindingOf(told));
    }

    /// <summary>
    /// Judges every link. Changes nothing, and never logs in unless a signature is asked for. Module and providers are asked as the PC's parts ask them.
    /// </summary>
    /// <param name="pc">The PC.</param>
    /// <param name="request">What to look at.</param>
    public static DiagnosisResult Run(DiagnosedPC pc, DiagnosisRequest request)
    {
        IReadOnlyList<ILinkCheck> checks = request.Signature is null ? [.. InOrder.Where(static check => check.Link != ChainLink.Signature)] : InOrder;
        var context = new DiagnosticContext(pc, request, checks);
        var findings = checks
            .Select(check => new LinkFinding(check.Link, context.FindingOf(check.Link)))
            .Where(static found => found.Finding.Key != BrowserCheck.Absent)
            .ToList();

        // What depends on broken middleware was not fetched, and is not fetched just for a report.
        var evidence = context.Evidence;
        var tokenWasRead = context.RootOf(ChainLink.Token) is null;
        return new DiagnosisResult(findings, evidence.Now)
        {
            Module = evidence.Module.Value?.Path,
            Token = tokenWasRead ? evidence.Token.Value?.Token : null,
            Certificates = tokenWasRead ? evidence.Token.Value?.Certificates.Certificates ?? [] : [],
        };
    }
}

/// <summary>A PC as a diagnosis sees it; tests replace each part.</summary>
/// <param name="PC">The PC and its user.</param>
/// <param name="Service">Its smart card service; null on a system that has no Windows services and no certificate stores.</param>
/// <param name="Portal">The way to the portal.</param>
/// <param name="Now">The PC's clock, in UTC.</param>
public sealed record DiagnosedPC(MachineServices PC, ISmartCardService? Service, IPortalVisitor Portal, Func<DateTime> Now)
{
    /// <summary>Whether it is a Windows PC, with stores, providers and a journal.</summary>
    public bool IsWindows => Service is not null;

    /// <summary>What tells of its browsers.</summary>
    public IBrowserSources Browsers { get; init; } = new NoBrowserSources();

    /// <summary>Whether this is a Remote Desktop session: readers and tokens are those that the connection brings, not the PC's own.</summary>
    public bool IsRemoteSession { get; init; }

    /// <summary>The Windows PC that this process runs on.</summary>
    /// <param name="pc">Its parts.</param>
    [SupportedOSPlatform("windows")]
    public static DiagnosedPC OnWindows(MachineServices pc) => new(pc, new SmartCardService(), new PortalVisitor(), static () => DateTime.UtcNow)
    {
        Browsers = new WindowsBrowserSources(),
        IsRemoteSession = UserSession.IsRemote,
    };

    /// <summary>The PC with another system that this process runs on.</summary>
    /// <param name="pc">Its parts.</param>
    public static DiagnosedPC OnNonWindows(MachineServices pc) => new(pc, null, new PortalVisitor(), static () => DateTime.UtcNow);
}

/// <summary>What a diagnosis is to look at.</summary>
public sealed record DiagnosisRequest
{
    /// <summary>The module named by hand, or null for the vendor's.</summary>
    public string? Module { get; init; }

    /// <summary>The serial number of the token meant, or null for the only ePass2003.</summary>
    public string? TokenSerial { get; init; }

    /// <summary>The models that it may be of, or null for every ePass2003.</summary>
    public TokenModels? TokenModels { get; init; }

    /// <summary>The portal's address.</summary>
    public required Uri Portal { get; init; }

    /// <summary>What the user has agreed to for a signature; null when none is to be made.</summary>
    public SignatureConsent? Signature { get; init; }

    /// <summary>Ends the waiting for a signature.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether the network is left alone.</summary>
    public bool Offline { get; init; }

    /// <summary>How long before its end a certificate is warned of; zero for never.</summary>
    public TimeSpan ExpiryNotice { get; init; } = new InstallSettings().ExpiryNotice;

    /// <summary>How long the module may take for each of its two tasks: showing its slots, reading the token.</summary>
    public TimeSpan ModuleLimit { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What the user has agreed to for a signature: the provider may ask for the PIN, and a wrong one is counted.</summary>
/// <param name="AcceptCountLow">A try may be taken after wrong PINs.</param>
/// <param name="FinalTry">The last try may be taken.</param>
public sealed record SignatureConsent(bool AcceptCountLow, bool FinalTry);

/// <summary>What a diagnosis came to.</summary>
/// <param name="Findings">One for each link that this PC has, in the chain's order: a browser that is not installed is none.</param>
/// <param name="Time">The PC's time when it was made, UTC.</param>
public sealed record DiagnosisResult(IReadOnlyList<LinkFinding> Findings, DateTime Time)
{
    /// <summary>The module's full path; null when none was found.</summary>
    public string? Module { get; init; }

    /// <summary>The token; null when none was read.</summary>
    public TokenDescription? Token { get; init; }

    /// <summary>All certificates that were read from it.</summary>
    public IReadOnlyList<TokenCertificate> Certificates { get; init; } = [];

    /// <summary>The broken links.</summary>
    public IReadOnlyList<ChainLink> Broken => In(LinkState.Broken);

    /// <summary>The links that work, but not for long or not for sure.</summary>
    public IReadOnlyList<ChainLink> Warnings => In(LinkState.Warning);

    /// <summary>How many links were judged; the others do not apply to this PC, or were left alone.</summary>
    public int Checked => Findings.Count(static finding => finding.Finding.State != LinkState.Skipped);

    /// <summary>Whether every link was judged, and each is as it should be.</summary>
    public bool AllGood => Findings.All(static finding => finding.Finding.State == LinkState.Ok);

    private IReadOnlyList<ChainLink> In(LinkState state) =>
        [.. Findings.Where(finding => finding.Finding.State == state).Select(static finding => finding.Link)];
}
