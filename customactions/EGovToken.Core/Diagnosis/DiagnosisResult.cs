using EGovToken.Core.Certificates;
using EGovToken.Core.Tokens;

namespace EGovToken.Core.Diagnosis;

/// <summary>What a diagnosis came to.</summary>
/// <param name="Findings">One for each link, in the chain's order.</param>
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

    /// <summary>Whether nothing is broken and nothing is to be warned of.</summary>
    public bool AllGood => Broken.Count == 0 && Warnings.Count == 0;

    private IReadOnlyList<ChainLink> In(LinkState state) =>
        [.. Findings.Where(finding => finding.Finding.State == state).Select(static finding => finding.Link)];
}
