using System.Runtime.Versioning;

namespace EGovToken.Core.KeyLinks;

/// <summary>The public half of an open CNG key.</summary>
[SupportedOSPlatform("windows")]
internal static class CngKey
{
    private const int LongestBlob = 64 * 1024;

    /// <summary>The public key; null when the provider does not export it.</summary>
    public static PublicKeyValue? TryExportPublicKey(IntPtr key) =>
        (TryExport(key, NCrypt.RsaPublicBlob) ?? TryExport(key, NCrypt.EllipticCurvePublicBlob)) is { } blob ? PublicKeyBlob.TryReadCng(blob) : null;

    private static byte[]? TryExport(IntPtr key, string blobType)
    {
        if (NCrypt.NCryptExportKey(key, IntPtr.Zero, blobType, IntPtr.Zero, null, 0, out var length, NCrypt.Silent) != 0 || length > LongestBlob)
        {
            return null;
        }

        var blob = new byte[length];
        return NCrypt.NCryptExportKey(key, IntPtr.Zero, blobType, IntPtr.Zero, blob, length, out _, NCrypt.Silent) == 0 ? blob : null;
    }
}
