using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Pkcs11;

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

        // Some modules give an empty list, or nothing but empty values, once the token is gone.
        sessions.RefuseRemoval();

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

/// <summary>Gathers certificates as they are read: each once, the bad ones beside the good ones.</summary>
internal sealed class CertificateCollector
{
    private readonly HashSet<string> _thumbprints = new(StringComparer.Ordinal);
    private readonly List<TokenCertificate> _certificates = [];
    private readonly List<UnreadableCertificate> _unreadable = [];
    private OutcomeException? _firstError;

    /// <summary>Whether anything could not be read so far.</summary>
    public bool HasUnreadable => _unreadable.Count > 0;

    /// <summary>Reads one object. An error of the token for this object alone is a bad certificate; a token that is gone ends the reading.</summary>
    public void Collect(Func<ReadCertificate> read)
    {
        try
        {
            Add(read());
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.TokenError)
        {
            _firstError ??= e;
            _unreadable.Add(new UnreadableCertificate("", CertificateDefect.NotDelivered));
        }
    }

    /// <summary>What was gathered.</summary>
    /// <exception cref="OutcomeException">The token gave errors only: it is the token that fails, not its certificates.</exception>
    public CertificateReading ToReading() => _certificates.Count == 0 && _firstError is not null
        ? throw _firstError
        : new CertificateReading(_certificates, _unreadable);

    private void Add(ReadCertificate read)
    {
        if (read.Unreadable is not null)
        {
            _unreadable.Add(read.Unreadable);
        }
        else if (read.Certificate is not null && _thumbprints.Add(read.Certificate.Thumbprint))
        {
            _certificates.Add(read.Certificate);
        }
    }
}
