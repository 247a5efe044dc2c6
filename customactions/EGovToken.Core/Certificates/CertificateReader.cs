using EGovToken.Core.Modules;
using EGovToken.Core.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Certificates;

/// <summary>Reads the X.509 certificates that a session sees: public ones always, private ones after login.</summary>
/// <param name="factories">Makes the search attributes.</param>
/// <param name="session">An open session.</param>
public sealed class CertificateReader(Pkcs11InteropFactories factories, TokenSession session)
{
    private static readonly List<CKA> Wanted = [CKA.CKA_VALUE, CKA.CKA_LABEL];

    /// <summary>Every certificate once. One that cannot be read or parsed is passed over and named, and does not stop the others.</summary>
    /// <param name="unreadable">Called with the label of each certificate that is passed over.</param>
    /// <exception cref="Outcomes.OutcomeException">The token is gone or failed.</exception>
    public IReadOnlyList<TokenCertificate> ReadAll(Action<string> unreadable)
    {
        var found = new List<TokenCertificate>();
        foreach (var handle in Pkcs11Errors.Translate(() => session.Session.FindAllObjects(OnlyX509())))
        {
            var attributes = Pkcs11Errors.Translate(() => session.Session.GetAttributeValue(handle, Wanted));
            var label = attributes[1].CannotBeRead ? "" : attributes[1].GetValueAsString() ?? "";
            var certificate = attributes[0].CannotBeRead ? null : CertificateParser.TryParse(attributes[0].GetValueAsByteArray() ?? [], label);
            if (certificate is null)
            {
                unreadable(label);
            }
            else if (!found.Exists(other => other.Thumbprint == certificate.Thumbprint))
            {
                found.Add(certificate);
            }
        }

        return found;
    }

    private List<IObjectAttribute> OnlyX509() =>
    [
        factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, CKO.CKO_CERTIFICATE),
        factories.ObjectAttributeFactory.Create(CKA.CKA_CERTIFICATE_TYPE, CKC.CKC_X_509),
    ];
}
