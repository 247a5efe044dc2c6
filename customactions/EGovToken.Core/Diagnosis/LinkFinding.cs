namespace EGovToken.Core.Diagnosis;

/// <summary>A link and what was found out about it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Finding">The finding.</param>
public sealed record LinkFinding(ChainLink Link, Finding Finding);
