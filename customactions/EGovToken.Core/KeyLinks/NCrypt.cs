using System.Runtime.InteropServices;

namespace EGovToken.Core.KeyLinks;

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
