namespace EGovToken.Core.Doctor;

/// <summary>
/// A diagnosis in progress. Each link is judged once, when it is first asked for, after those that it needs; so a check may
/// also ask about a link that comes after its own in the chain.
/// </summary>
internal sealed class DiagnosticContext(DiagnosedPC pc, DiagnosisRequest request, IReadOnlyList<ILinkCheck> checks)
{
    private readonly Dictionary<ChainLink, Finding> _findings = [];

    public DiagnosedPC PC => pc;

    public DiagnosisRequest Request => request;

    public ChainEvidence Evidence { get; } = new(pc, request);

    /// <summary>The finding about a link.</summary>
    public Finding FindingOf(ChainLink link)
    {
        if (!_findings.TryGetValue(link, out var finding))
        {
            finding = Judge(checks.Single(check => check.Link == link));
            _findings.Add(link, finding);
        }

        return finding;
    }

    /// <summary>The broken link that keeps a link from being judged: itself, or the one that it waits for; null when nothing does.</summary>
    public ChainLink? RootOf(ChainLink link) => FindingOf(link) is { State: LinkState.Broken } ? link : FindingOf(link).BlockedBy;

    private Finding Judge(ILinkCheck check)
    {
        if (check.Needs.Select(RootOf).FirstOrDefault(static root => root is not null) is { } root)
        {
            return Finding.Blocked(root);
        }

        try
        {
            return check.Check(this);
        }
#pragma warning disable CA1031 // A check that fails must not take the others with it, least of all on a PC where something is wrong.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Finding.Warning("unexpected", e.Message);
        }
    }
}

/// <summary>Judges one link.</summary>
internal interface ILinkCheck
{
    /// <summary>The link.</summary>
    ChainLink Link { get; }

    /// <summary>The links without which this one cannot be judged.</summary>
    IReadOnlyList<ChainLink> Needs { get; }

    /// <summary>Judges it; changes nothing.</summary>
    Finding Check(DiagnosticContext context);
}
