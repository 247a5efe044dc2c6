using EGovToken.Core.Certificates;

namespace EGovToken.Core.Doctor;

/// <summary>Whether the token has a valid certificate for each of its purposes.</summary>
internal sealed class CertificatesCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Certificates;

    // With a wrong clock, every certificate may seem expired or not yet valid.
    public IReadOnlyList<ChainLink> Needs => [ChainLink.Token, ChainLink.Clock];

    public Finding Check(DiagnosticContext context)
    {
        var evidence = context.Evidence;
        var unreadable = evidence.Token.Value!.Certificates.Unreadable;
        if (evidence.PersonsCertificates.Count == 0)
        {
            return unreadable.Count == 0 ? Finding.Broken("certificates.none") : Finding.Broken("certificates.unreadable", unreadable);
        }

        // For each purpose the certificate that expires last counts: it has replaced the others.
        var current = evidence.PersonsCertificates
            .GroupBy(RenewalRule.UseOf)
            .Select(same => SelectCurrent(same, evidence))
            .OrderBy(static certificate => certificate.NotAfter)
            .ToList();
        return FindInvalid(current, evidence.Now)
            ?? (unreadable.Count > 0 ? Finding.Warning("certificates.damaged", unreadable) : JudgeEnd(current, context));
    }

    private static TokenCertificate SelectCurrent(IEnumerable<TokenCertificate> samePurpose, ChainEvidence evidence) => samePurpose
        .OrderByDescending(evidence.ValidCertificates.Contains)
        .ThenByDescending(static certificate => certificate.NotAfter)
        .First();

    private static Finding? FindInvalid(IReadOnlyList<TokenCertificate> current, DateTime now) =>
        current.FirstOrDefault(certificate => certificate.NotAfter < now) is { } expired
            ? Finding.Broken("certificates.expired", expired.Subject, expired.NotAfter)
        : current.FirstOrDefault(certificate => certificate.NotBefore > now) is { } early
            ? Finding.Broken("certificates.notYetValid", early.Subject, early.NotBefore)
        : null;

    private static Finding JudgeEnd(List<TokenCertificate> current, DiagnosticContext context)
    {
        var ending = CertificateExpiry.FindEnding(
            context.Evidence.PersonsCertificates, context.Evidence.Now, context.Request.ExpiryNotice);
        return ending.FirstOrDefault(current.Contains) is { } expiring
            ? Finding.Warning("certificates.expiring", expiring.Subject, expiring.NotAfter)
            : Finding.Ok("certificates.ok", current.Count, current[0].NotAfter);
    }
}

/// <summary>
/// Whether the PC's clock can be right: by the portal's time where it tells one, otherwise by the token's certificates, of
/// which one at least is valid now.
/// </summary>
internal sealed class ClockCheck : ILinkCheck
{
    // More than the usual drift of clocks that were not set by hand, and less than login protocols tolerate.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    public ChainLink Link => ChainLink.Clock;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(DiagnosticContext context)
    {
        var evidence = context.Evidence;
        if (evidence.Portal?.Date is { } portalTime)
        {
            return (evidence.Now - portalTime).Duration() > Tolerance
                ? Finding.Broken("clock.off", evidence.Now, portalTime)
                : Finding.Ok("clock.ok");
        }

        var newest = context.RootOf(ChainLink.Token) is null ? NewestCertificate(evidence) : null;
        return newest is not { } begin || begin <= evidence.Now + Tolerance ? Finding.Ok("clock.unconfirmed")

            // A renewal may begin later than today; what is valid now says that the clock can be right.
            : evidence.ValidCertificates.Count > 0 ? Finding.Warning("clock.later", evidence.Now, begin)
            : Finding.Broken("clock.behind", evidence.Now, begin);
    }

    private static DateTime? NewestCertificate(ChainEvidence evidence) =>
        evidence.Token.Value?.Certificates.Certificates.Select(static certificate => (DateTime?)certificate.NotBefore).Max();
}

/// <summary>
/// Whether the issuer of each valid certificate is at hand, on the token or on the PC: without it browsers cannot tell that the
/// certificate is one that the portal asks for.
/// </summary>
internal sealed class IssuerCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Chain;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Certificates];

    public Finding Check(DiagnosticContext context)
    {
        var orphan = context.Evidence.ValidCertificates.FirstOrDefault(certificate => !HasIssuer(context, certificate));
        return orphan is null ? Finding.Ok("chain.ok")
            : context.PC.IsWindows ? Finding.Broken("chain.missing", orphan.Issuer)
            : Finding.OnlyOnWindows();
    }

    private static bool HasIssuer(DiagnosticContext context, TokenCertificate certificate) =>
        context.Evidence.Token.Value!.Certificates.Certificates.Any(other => IsIssuer(other, certificate))
        || context.PC.PC.Authorities.HasIssuer(certificate.IssuerName);

    private static bool IsIssuer(TokenCertificate authority, TokenCertificate certificate) =>
        authority.Kind != CertificateKind.EndEntity && authority.SubjectName.SequenceEqual(certificate.IssuerName);
}
