namespace EGovToken.Core.Certificates;

/// <summary>A certificate read from a token.</summary>
/// <param name="Encoded">The certificate in DER (CKA_VALUE).</param>
/// <param name="Label">The object's label (CKA_LABEL).</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Subject">The subject's distinguished name.</param>
/// <param name="Thumbprint">The SHA-1 of the encoding in upper-case hexadecimal, as Windows names certificates.</param>
/// <param name="RsaModulus">The public key's modulus, most significant byte first, no leading zero; null when the key is not RSA.</param>
public sealed record TokenCertificate(
    byte[] Encoded,
    string Label,
    CertificateKind Kind,
    string Subject,
    string Thumbprint,
    byte[]? RsaModulus);
