using EGovToken.Core.Certificates;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Stores;
using EGovToken.Core.Tokens;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether a browser gets from each valid certificate to its private key.</summary>
internal sealed class KeyLinkCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.KeyLink;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Middleware, ChainLink.Service, ChainLink.Certificates];

    public Finding Check(Examination examination)
    {
        if (!examination.PC.IsWindows)
        {
            return Finding.OnlyOnWindows();
        }

        var certificates = examination.Evidence.ValidCertificates;
        return certificates.Select(certificate => FindDefect(examination, certificate)).FirstOrDefault(static defect => defect is not null)
            ?? Finding.Ok("keyLink.ok", certificates.Count);
    }

    private static Finding? FindDefect(Examination examination, TokenCertificate certificate)
    {
        if (certificate.PublicKey is null)
        {
            return Finding.Broken("keyLink.unsupported", certificate.Subject, certificate.KeyAlgorithm);
        }

        if (TokenKeys.PresenceOf(examination.Evidence.Token.Value!.Keys ?? [], certificate) == KeyPresence.Absent)
        {
            return Finding.Broken("keyLink.notOnToken", certificate.Subject);
        }

        return examination.Evidence.KeyLinks.Find(certificate) is null
            ? WithoutProvider(examination.Evidence.KeyLinks.Failures, certificate)
            : JudgeRegistration(examination, certificate);
    }

    private static Finding WithoutProvider(IReadOnlyList<ProviderFailure> failures, TokenCertificate certificate) => failures.Count > 0
        ? Finding.Broken("keyLink.provider", string.Join("; ", failures))
        : Finding.Broken("keyLink.noProvider", certificate.Subject);

    private static Finding? JudgeRegistration(Examination examination, TokenCertificate certificate)
    {
        var pc = examination.PC.PC;
        if (pc.Store.Find(UserStoreName.My, certificate.Thumbprint)?.Link is null)
        {
            // Nothing can be registered in a store that refuses: that is what has to be mended first.
            return examination.RootOf(ChainLink.Store) is { } root ? Finding.Blocked(root) : Finding.Broken("keyLink.notRegistered", certificate.Subject);
        }

        return pc.PrivateKeys.Check(certificate.Thumbprint) is { Answers: false } refused
            ? Finding.Broken("keyLink.unusable", certificate.Subject, refused.Why ?? "")
            : null;
    }
}
