using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Certificates;

namespace EGovToken.Core.KeyLinks;

/// <summary>
/// A certificate's public key, read from the encodings themselves: opening key objects would ask providers that may not be
/// there.
/// </summary>
internal static class CertificateKey
{
    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const string EllipticCurve = "1.2.840.10045.2.1";

    /// <summary>The key's value; null when it is of another kind or malformed.</summary>
    public static PublicKeyValue? TryRead(X509Certificate2 certificate) => certificate.PublicKey.Oid.Value switch
    {
        RsaEncryption => TryReadModulus(certificate.PublicKey.EncodedKeyValue.RawData) is { } modulus ? PublicKeyValue.Rsa(modulus) : null,
        EllipticCurve when NamedCurves.Has(certificate.PublicKey.EncodedParameters.RawData, certificate.PublicKey.EncodedKeyValue.RawData) =>
            PublicKeyValue.EC(certificate.PublicKey.EncodedKeyValue.RawData),
        _ => null,
    };

    /// <summary>The kind of key for people, for example <c>RSA 2048</c> or <c>EC 256</c>; the object identifier of an unknown one.</summary>
    public static string Describe(X509Certificate2 certificate, PublicKeyValue? key)
    {
        const int bitsPerDigit = 4;
        return key switch
        {
            { Algorithm: PublicKeyAlgorithm.Rsa } => $"RSA {key.Value.Length * bitsPerDigit}",

            // P-521 is the one curve whose size is no multiple of eight.
            { Algorithm: PublicKeyAlgorithm.EC } => $"EC {Math.Min((key.Value.Length - 2) / 2 * bitsPerDigit, 521)}",
            _ => certificate.PublicKey.Oid.Value ?? "",
        };
    }

    // RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER } (RFC 8017, appendix A.1.1)
    private static IEnumerable<byte>? TryReadModulus(byte[] encoded) =>
        DerElement.TryRead(encoded, 0, encoded.Length) is { Tag: DerElement.Sequence } sequence
        && DerElement.TryRead(encoded, sequence.ContentStart, sequence.End) is { Tag: DerElement.Integer } modulus
            ? encoded.Skip(modulus.ContentStart).Take(modulus.End - modulus.ContentStart)
            : null;
}
