namespace EGovToken.Core.KeyLinks;

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
