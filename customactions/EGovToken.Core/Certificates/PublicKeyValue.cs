using System.Security.Cryptography.X509Certificates;

namespace EGovToken.Core.Certificates;

/// <summary>A public key by what identifies it, whichever encoding it came in: equal values are the same key.</summary>
/// <param name="Algorithm">Its kind.</param>
/// <param name="Value">
/// In upper-case hexadecimal, the RSA modulus without leading zeros, most significant byte first; or the EC point
/// uncompressed (04 X Y, SEC 1 section 2.3.3). Two curves of one size are told apart by their points.
/// </param>
public sealed record PublicKeyValue(PublicKeyAlgorithm Algorithm, string Value)
{
    private const byte UncompressedPoint = 0x04;

    /// <summary>An RSA key; null when the modulus is zero.</summary>
    /// <param name="modulus">Most significant byte first, leading zeros allowed.</param>
    public static PublicKeyValue? Rsa(IEnumerable<byte> modulus)
    {
        var significant = modulus.SkipWhile(static b => b == 0).ToArray();
        return significant.Length == 0 ? null : new PublicKeyValue(PublicKeyAlgorithm.Rsa, Hexadecimal.Of(significant));
    }

    /// <summary>An EC key; null when the point is not an uncompressed one.</summary>
    /// <param name="point">The encoded point.</param>
    public static PublicKeyValue? EC(byte[] point) =>
        point.Length > 2 && point.Length % 2 == 1 && point[0] == UncompressedPoint ? new PublicKeyValue(PublicKeyAlgorithm.EC, Hexadecimal.Of(point)) : null;
}

/// <summary>The kinds of public keys that are told apart.</summary>
public enum PublicKeyAlgorithm
{
    /// <summary>RSA (RFC 8017).</summary>
    Rsa,

    /// <summary>An elliptic curve, for signatures or key agreement alike (RFC 5480).</summary>
    EC,
}

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

/// <summary>
/// The elliptic curves that Windows' key storage providers work on (RFC 5480 section 2.1.1.1). Each has points of its own size, so
/// that keys on them can be told apart by their points.
/// </summary>
internal static class NamedCurves
{
    private static readonly Dictionary<string, int> PointLengths = new(StringComparer.Ordinal)
    {
        ["06082A8648CE3D030107"] = 65, // P-256: 1.2.840.10045.3.1.7
        ["06052B81040022"] = 97, // P-384: 1.3.132.0.34
        ["06052B81040023"] = 133, // P-521: 1.3.132.0.35
    };

    /// <summary>Whether a point can be on a curve.</summary>
    /// <param name="parameters">The key's parameters in DER: the curve's object identifier.</param>
    /// <param name="point">The point.</param>
    public static bool Has(byte[] parameters, byte[] point) =>
        PointLengths.TryGetValue(Hexadecimal.Of(parameters), out var length) && point.Length == length;
}
