using EGovToken.Core.Diagnosis.Checks;

namespace EGovToken.Core.Diagnosis;

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
        new StoreCheck(),
        new JournalCheck(),
        new ClockCheck(),
        new PortalCheck(),
    ];

    /// <summary>
    /// Judges every link. Never logs in and changes nothing. The module is asked in this process, providers as the PC's parts ask them.
    /// </summary>
    /// <param name="pc">The PC.</param>
    /// <param name="request">What to look at.</param>
    public static DiagnosisResult Run(DiagnosedPC pc, DiagnosisRequest request)
    {
        var examination = new Examination(pc, request, InOrder);
        var findings = InOrder.Select(check => new LinkFinding(check.Link, examination.FindingOf(check.Link))).ToList();

        // What stands on broken middleware was not asked for, and is not asked for the sake of a report.
        var evidence = examination.Evidence;
        var tokenWasRead = examination.RootOf(ChainLink.Token) is null;
        return new DiagnosisResult(findings, evidence.Now)
        {
            Module = evidence.Module.Value?.Path,
            Token = tokenWasRead ? evidence.Token.Value?.Token : null,
            Certificates = tokenWasRead ? evidence.Token.Value?.Certificates.Certificates ?? [] : [],
        };
    }
}
