using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Certificates;

namespace EGovToken.Core.Windows;

/// <summary>The CNG calls of ncrypt.h that keys are listed with. Each returns 0 or an error code.</summary>
internal static class NCrypt
{
    public const uint Silent = 0x40; // NCRYPT_SILENT_FLAG
    public const string RsaPublicBlob = "RSAPUBLICBLOB"; // BCRYPT_RSAPUBLIC_BLOB
    public const string EllipticCurvePublicBlob = "ECCPUBLICBLOB"; // BCRYPT_ECCPUBLIC_BLOB

    private const string Library = "ncrypt.dll";

    [DllImport(Library, CharSet = CharSet.Unicode)]
    public static extern int NCryptOpenStorageProvider(out IntPtr provider, string name, uint flags);

    [DllImport(Library, CharSet = CharSet.Unicode)]
    public static extern int NCryptEnumKeys(IntPtr provider, string? scope, out IntPtr keyName, ref IntPtr state, uint flags);

    [DllImport(Library, CharSet = CharSet.Unicode)]
    public static extern int NCryptOpenKey(IntPtr provider, out IntPtr key, string name, uint legacyKeySpec, uint flags);

    [DllImport(Library, CharSet = CharSet.Unicode)]
    public static extern int NCryptExportKey(
        IntPtr key, IntPtr exportKey, string blobType, IntPtr parameters, [Out] byte[]? output, uint outputLength, out uint length, uint flags);

    [DllImport(Library)]
    public static extern int NCryptFreeObject(IntPtr handle);

    [DllImport(Library)]
    public static extern int NCryptFreeBuffer(IntPtr buffer);

    /// <summary>NCryptKeyName.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct KeyName
    {
        public IntPtr Name;
        public IntPtr Algorithm;
        public uint LegacyKeySpec;
        public uint Flags;
    }
}

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
