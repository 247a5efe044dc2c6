using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Certificates;

/// <summary>Reads the X.509 certificates that sessions see: public ones always, private ones after login.</summary>
/// <param name="factories">Makes the search attributes.</param>
public sealed class CertificateReader(Pkcs11InteropFactories factories)
{
    // Several attributes at a time: each request goes to the token and back, twice (lengths, then values).
    private static readonly List<CKA> Whole = [CKA.CKA_LABEL, CKA.CKA_ID, CKA.CKA_VALUE];
    private static readonly List<CKA> Names = [CKA.CKA_LABEL, CKA.CKA_ID, CKA.CKA_ISSUER, CKA.CKA_SERIAL_NUMBER];

    /// <summary>Every certificate once. One that cannot be read or parsed is named and does not stop the others.</summary>
    /// <param name="sessions">The token's sessions.</param>
    /// <param name="known">Certificates whose values need not be read.</param>
    /// <exception cref="OutcomeException">The token is gone, or gave no certificate but an error.</exception>
    public CertificateReading ReadAll(TokenSessions sessions, KnownCertificates known)
    {
        var result = new CertificateCollector();
        foreach (var session in sessions.All)
        {
            foreach (var handle in ObjectSearch.Find(session, OnlyX509()))
            {
                result.Collect(() => Recognise(session, handle, known) ?? ReadWhole(session, handle));
            }
        }

        if (result.HasUnreadable)
        {
            sessions.RefuseRemoval();
        }

        return result.ToReading();
    }

    private static ReadCertificate? Recognise(TokenSession session, IObjectHandle handle, KnownCertificates known)
    {
        if (known.IsEmpty)
        {
            return null;
        }

        var attributes = ObjectAttributes.Read(session, handle, Names);
        return known.Find(attributes.Bytes(2), attributes.Bytes(3)) is { } certificate
            ? ReadCertificate.Good(certificate with { Label = attributes.Text(0), Id = attributes.Bytes(1) })
            : null;
    }

    private static ReadCertificate ReadWhole(TokenSession session, IObjectHandle handle)
    {
        var attributes = ObjectAttributes.Read(session, handle, Whole);
        var label = attributes.Text(0);
        return CertificateParser.TryParse(attributes.Bytes(2), label, out var defect) is { } certificate
            ? ReadCertificate.Good(certificate with { Id = attributes.Bytes(1) })
            : ReadCertificate.Bad(new UnreadableCertificate(label, defect!.Value));
    }

    private List<IObjectAttribute> OnlyX509() =>
    [
        factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, CKO.CKO_CERTIFICATE),
        factories.ObjectAttributeFactory.Create(CKA.CKA_CERTIFICATE_TYPE, CKC.CKC_X_509),
    ];
}
