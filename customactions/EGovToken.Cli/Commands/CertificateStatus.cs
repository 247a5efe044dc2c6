using EGovToken.Cli.Output;
using EGovToken.Core.Certificates;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Commands;

/// <summary>A certificate on a token.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Key">Whether its key is on the token; null for an authority's, whose key is nobody's here.</param>
/// <param name="Validity">Whether it is valid now.</param>
/// <param name="Registration">What the user's stores have of it; null when they do not have it, or have it archived.</param>
internal sealed record CertificateStatus(
    TokenCertificate Certificate, KeyPresence? Key, Validity Validity, RegistrationStatus? Registration)
{
    /// <summary>Whether it ends soon and the token has no renewal of it.</summary>
    public bool EndsSoon { get; init; }

    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "subject", Certificate.Subject },
        { "issuer", Certificate.Issuer },
        { "serialNumber", Certificate.SerialNumber },
        { "thumbprint", Certificate.Thumbprint },
        { "kind", Certificate.Kind },
        { "purpose", Certificate.Purpose },
        { "keyAlgorithm", Certificate.KeyAlgorithm },
        { "validFrom", Certificate.NotBefore },
        { "validUntil", Certificate.NotAfter },
        { "validity", Validity },
        { "endsSoon", EndsSoon },
        { "keyOnToken", Key },
        { "registration", Registration?.ToJson() },
    };
}

/// <summary>What the user's stores have of a certificate.</summary>
/// <param name="Store">Which store.</param>
/// <param name="Link">Its key link, or null.</param>
/// <param name="IsOurs">Whether this product registered it.</param>
/// <param name="Answer">Whether its private key answers; null where no key belongs to it.</param>
internal sealed record RegistrationStatus(UserStoreName Store, KeyProviderInfo? Link, bool IsOurs, PrivateKeyAnswer? Answer)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "store", Store },
        { "provider", Link?.Provider },
        { "container", Link?.Container },
        { "byThisProduct", IsOurs },
        { "keyAnswers", Answer?.Answers },
        { "keyProblem", Answer?.Why },
    };
}

/// <summary>A certificate's validity, by this PC's clock.</summary>
internal enum Validity
{
    /// <summary>It is valid now.</summary>
    Valid,

    /// <summary>It is not valid yet.</summary>
    NotYetValid,

    /// <summary>It has expired.</summary>
    Expired,
}

/// <summary>Tells what has become of a token's certificate on this PC.</summary>
/// <param name="pc">The PC and the user on it.</param>
internal sealed class CertificateInspection(MachineServices pc)
{
    /// <summary>Looks.</summary>
    /// <param name="certificate">A certificate of a token.</param>
    /// <param name="keys">The token's keys.</param>
    public CertificateStatus Inspect(TokenCertificate certificate, IReadOnlyList<TokenKey> keys) => new(
        certificate,
        certificate.Kind == CertificateKind.EndEntity ? TokenKeys.PresenceOf(keys, certificate) : null,
        ValidityOf(certificate, DateTime.UtcNow),
        FindRegistration(certificate));

    private static Validity ValidityOf(TokenCertificate certificate, DateTime now) =>
        now < certificate.NotBefore ? Validity.NotYetValid
        : now > certificate.NotAfter ? Validity.Expired
        : Validity.Valid;

    private RegistrationStatus? FindRegistration(TokenCertificate certificate)
    {
        var store = certificate.Kind == CertificateKind.EndEntity ? UserStoreName.My : UserStoreName.CA;

        // What is archived is shown by no program: to the user it is not registered.
        if (pc.Store.Find(store, certificate.Thumbprint) is not { IsArchived: false } stored)
        {
            return null;
        }

        var isOurs = pc.Journal.Find(store, certificate.Thumbprint) is { State: JournalState.Added };
        return new RegistrationStatus(store, stored.Link, isOurs, store == UserStoreName.My ? pc.PrivateKeys.Check(certificate.Thumbprint) : null);
    }
}
