namespace EGovToken.Core.Certificates;

/// <summary>What one certificate object of a token has come to: exactly one of the two is there.</summary>
internal readonly record struct ReadCertificate(TokenCertificate? Certificate, UnreadableCertificate? Unreadable)
{
    public static ReadCertificate Good(TokenCertificate certificate) => new(certificate, null);

    public static ReadCertificate Bad(UnreadableCertificate unreadable) => new(null, unreadable);
}
