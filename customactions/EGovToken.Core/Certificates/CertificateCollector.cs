using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Certificates;

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
