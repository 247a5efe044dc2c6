namespace EGovToken.Core.KeyLinks;

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
