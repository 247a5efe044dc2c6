using EGovToken.Core.Diagnosis.Evidence;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>
/// Whether the PC's clock can be right: by the portal's time where it tells one, otherwise by the token's certificates, none of
/// which was issued in the future.
/// </summary>
internal sealed class ClockCheck : ILinkCheck
{
    // More than clocks differ that nobody has set by hand, and less than login protocols forgive.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    public ChainLink Link => ChainLink.Clock;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(Examination examination)
    {
        var evidence = examination.Evidence;
        if (evidence.Portal?.Date is { } portalTime)
        {
            return (evidence.Now - portalTime).Duration() > Tolerance
                ? Finding.Broken("clock.off", evidence.Now, portalTime)
                : Finding.Ok("clock.ok");
        }

        var newest = examination.RootOf(ChainLink.Token) is null ? NewestCertificate(evidence) : null;
        return newest > evidence.Now + Tolerance ? Finding.Broken("clock.behind", evidence.Now, newest.Value) : Finding.Ok("clock.unconfirmed");
    }

    private static DateTime? NewestCertificate(ChainEvidence evidence) =>
        evidence.Token.Value?.Certificates.Certificates.Select(static certificate => (DateTime?)certificate.NotBefore).Max();
}
