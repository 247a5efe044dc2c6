using EGovToken.Core.Certificates;
using EGovToken.Core.Diagnosis.Evidence;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether the token has a valid certificate for each of its purposes.</summary>
internal sealed class CertificatesCheck : ILinkCheck
{
    private static readonly TimeSpan RenewalTime = TimeSpan.FromDays(30);

    public ChainLink Link => ChainLink.Certificates;

    // By a clock that is wrong, every certificate may seem to have expired or not to have begun.
    public IReadOnlyList<ChainLink> Needs => [ChainLink.Token, ChainLink.Clock];

    public Finding Check(Examination examination)
    {
        var evidence = examination.Evidence;
        var unreadable = evidence.Token.Value!.Certificates.Unreadable;
        if (evidence.PersonsCertificates.Count == 0)
        {
            return unreadable.Count == 0 ? Finding.Broken("certificates.none") : Finding.Broken("certificates.unreadable", NamesOf(unreadable));
        }

        // The certificate that counts for a purpose is the one that lasts longest: the others are those that it has replaced.
        var current = evidence.PersonsCertificates
            .GroupBy(static certificate => certificate.KeyUsage)
            .Select(same => SelectCurrent(same, evidence))
            .OrderBy(static certificate => certificate.NotAfter)
            .ToList();
        return FindInvalid(current, evidence.Now)
            ?? (unreadable.Count > 0 ? Finding.Warning("certificates.damaged", NamesOf(unreadable)) : JudgeEnd(current, evidence.Now));
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

    private static Finding JudgeEnd(List<TokenCertificate> current, DateTime now) => current[0].NotAfter < now + RenewalTime
        ? Finding.Warning("certificates.expiring", current[0].Subject, current[0].NotAfter)
        : Finding.Ok("certificates.ok", current.Count, current[0].NotAfter);

    private static string NamesOf(IEnumerable<UnreadableCertificate> unreadable) =>
        string.Join(", ", unreadable.Select(static certificate => $"'{certificate.Label}' {certificate.Defect}"));
}
