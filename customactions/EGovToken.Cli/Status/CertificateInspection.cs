using EGovToken.Cli.Reports;
using EGovToken.Core.Certificates;
using EGovToken.Core.Journal;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.PC;
using EGovToken.Core.Stores;
using EGovToken.Core.Tokens;

namespace EGovToken.Cli.Status;

/// <summary>Tells what has become of a token's certificate on this PC.</summary>
/// <param name="pc">The PC and the user on it.</param>
internal sealed class CertificateInspection(UserPC pc)
{
    /// <summary>Looks.</summary>
    /// <param name="certificate">A certificate of a token.</param>
    /// <param name="keys">The token's keys.</param>
    public CertificateStatus Inspect(TokenCertificate certificate, IReadOnlyList<TokenKey> keys) => new(
        certificate, TokenKeys.PresenceOf(keys, certificate), ValidityOf(certificate, DateTime.UtcNow), FindRegistration(certificate));

    private static Validity ValidityOf(TokenCertificate certificate, DateTime now) =>
        now < certificate.NotBefore ? Validity.NotYetValid
        : now > certificate.NotAfter ? Validity.Expired
        : Validity.Valid;

    private RegistrationStatus? FindRegistration(TokenCertificate certificate)
    {
        var store = certificate.Kind == CertificateKind.EndEntity ? UserStoreName.My : UserStoreName.CA;
        if (pc.Store.Find(store, certificate.Thumbprint) is not { } stored)
        {
            return null;
        }

        var isOurs = pc.Journal.Find(store, certificate.Thumbprint) is { State: JournalState.Added };
        return new RegistrationStatus(store, stored.Link, isOurs, store == UserStoreName.My ? pc.PrivateKeys.Check(certificate.Thumbprint) : null);
    }
}
