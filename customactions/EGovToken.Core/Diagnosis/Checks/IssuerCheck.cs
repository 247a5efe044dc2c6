using EGovToken.Core.Certificates;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>
/// Whether the issuer of each valid certificate is at hand, on the token or on the PC: without it browsers cannot tell that the
/// certificate is one that the portal asks for.
/// </summary>
internal sealed class IssuerCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Chain;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Certificates];

    public Finding Check(Examination examination)
    {
        var orphan = examination.Evidence.ValidCertificates.FirstOrDefault(certificate => !HasIssuer(examination, certificate));
        return orphan is null ? Finding.Ok("chain.ok")
            : examination.PC.IsWindows ? Finding.Broken("chain.missing", orphan.Issuer)
            : Finding.OnlyOnWindows();
    }

    private static bool HasIssuer(Examination examination, TokenCertificate certificate) =>
        examination.Evidence.Token.Value!.Certificates.Certificates.Any(other => IsIssuer(other, certificate))
        || examination.PC.PC.Authorities.HasIssuer(certificate.IssuerName);

    private static bool IsIssuer(TokenCertificate authority, TokenCertificate certificate) =>
        authority.Kind != CertificateKind.EndEntity && authority.SubjectName.SequenceEqual(certificate.IssuerName);
}
