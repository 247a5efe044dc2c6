using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Certificates;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Windows;

/// <summary>
/// The CNG calls of ncrypt.h that keys are listed with. Each returns 0 or an error code; then a handle that it answers with is
/// nothing to free, whatever the provider left in it.
/// </summary>
[SupportedOSPlatform("windows")]
internal static class NCrypt
{
    public const uint Silent = 0x40; // NCRYPT_SILENT_FLAG
    public const string RsaPublicBlob = "RSAPUBLICBLOB"; // BCRYPT_RSAPUBLIC_BLOB
    public const string EllipticCurvePublicBlob = "ECCPUBLICBLOB"; // BCRYPT_ECCPUBLIC_BLOB

    private const string Library = "ncrypt.dll";

    [DllImport(Library, CharSet = CharSet.Unicode)]
    public static extern int NCryptOpenStorageProvider(out NCryptHandle provider, string name, uint flags);

    [DllImport(Library, CharSet = CharSet.Unicode)]
    public static extern int NCryptEnumKeys(NCryptHandle provider, string? scope, out NCryptBuffer keyName, ref IntPtr state, uint flags);

    [DllImport(Library, CharSet = CharSet.Unicode)]
    public static extern int NCryptOpenKey(NCryptHandle provider, out NCryptHandle key, string name, uint legacyKeySpec, uint flags);

    [DllImport(Library, CharSet = CharSet.Unicode)]
    public static extern int NCryptExportKey(
        NCryptHandle key, IntPtr exportKey, string blobType, IntPtr parameters, [Out] byte[]? output, uint outputLength, out uint length, uint flags);

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

/// <summary>
/// An NCRYPT_HANDLE: a key storage provider, or a key. SafeNCryptHandle of .NET cannot take over one that came as a number, as the key
/// of a certificate does.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class NCryptHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public NCryptHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>A handle that Windows has opened.</summary>
    /// <param name="opened">The NCRYPT_HANDLE.</param>
    /// <param name="ownsHandle">Whether it is to be freed here, not by whoever else has it.</param>
    public NCryptHandle(IntPtr opened, bool ownsHandle)
        : base(ownsHandle) => SetHandle(opened);

    protected override bool ReleaseHandle() => NCryptFreeObject(handle) == 0;

    [DllImport("ncrypt.dll")]
    private static extern int NCryptFreeObject(IntPtr opened);
}

/// <summary>Memory that CNG or a provider has allocated.</summary>
[SupportedOSPlatform("windows")]
internal sealed class NCryptBuffer : SafeHandleZeroOrMinusOneIsInvalid
{
    public NCryptBuffer()
        : base(ownsHandle: true)
    {
    }

    /// <summary>The next key's name in a provider, while this is the state of the enumeration.</summary>
    public int EnumerateKeys(NCryptHandle provider, out NCryptBuffer keyName) =>
        NCrypt.NCryptEnumKeys(provider, null, out keyName, ref handle, NCrypt.Silent);

    protected override bool ReleaseHandle() => NCryptFreeBuffer(handle) == 0;

    [DllImport("ncrypt.dll")]
    private static extern int NCryptFreeBuffer(IntPtr buffer);
}

/// <summary>The public half of an open CNG key.</summary>
[SupportedOSPlatform("windows")]
internal static class CngKey
{
    private const int LongestBlob = 64 * 1024;

    /// <summary>The public key; null when the provider does not export it.</summary>
    public static PublicKeyValue? TryExportPublicKey(NCryptHandle key) =>
        (TryExport(key, NCrypt.RsaPublicBlob) ?? TryExport(key, NCrypt.EllipticCurvePublicBlob)) is { } blob ? PublicKeyBlob.TryReadCng(blob) : null;

    private static byte[]? TryExport(NCryptHandle key, string blobType)
    {
        if (NCrypt.NCryptExportKey(key, IntPtr.Zero, blobType, IntPtr.Zero, null, 0, out var length, NCrypt.Silent) != 0 || length > LongestBlob)
        {
            return null;
        }

        var blob = new byte[length];
        return NCrypt.NCryptExportKey(key, IntPtr.Zero, blobType, IntPtr.Zero, blob, length, out _, NCrypt.Silent) == 0 ? blob : null;
    }
}

/// <summary>Signing with CNG.</summary>
[SupportedOSPlatform("windows")]
internal static class CngSignature
{
    private const uint Pkcs1Padding = 2; // BCRYPT_PAD_PKCS1
    private const uint PssPadding = 8; // BCRYPT_PAD_PSS
    private const int LongestSignature = 64 * 1024;

    /// <summary>The signature; null when the provider refuses.</summary>
    public static byte[]? TrySign(NCryptHandle key, byte[] hash, SignatureScheme scheme, out int refusal)
    {
        var algorithm = Marshal.StringToHGlobalUni("SHA256"); // BCRYPT_SHA256_ALGORITHM
        var padding = Marshal.AllocHGlobal(Marshal.SizeOf<PaddingInfo>());
        try
        {
            // BCRYPT_PKCS1_PADDING_INFO is the beginning of BCRYPT_PSS_PADDING_INFO.
            Marshal.StructureToPtr(new PaddingInfo { Algorithm = algorithm, SaltLength = hash.Length }, padding, fDeleteOld: false);
            var (info, flags) = scheme switch
            {
                SignatureScheme.Pkcs1 => (padding, Pkcs1Padding),
                SignatureScheme.Pss => (padding, PssPadding),
                _ => (IntPtr.Zero, 0u),
            };
            refusal = NCryptSignHash(key, info, hash, hash.Length, null, 0, out var length, flags);
            if (refusal != 0 || length is < 0 or > LongestSignature)
            {
                return null;
            }

            var signature = new byte[length];
            refusal = NCryptSignHash(key, info, hash, hash.Length, signature, signature.Length, out length, flags);
            if (refusal != 0 || length < 0 || length > signature.Length)
            {
                return null;
            }

            Array.Resize(ref signature, length);
            return signature;
        }
        finally
        {
            Marshal.FreeHGlobal(padding);
            Marshal.FreeHGlobal(algorithm);
        }
    }

    [DllImport("ncrypt.dll")]
    private static extern int NCryptSignHash(
        NCryptHandle key, IntPtr padding, byte[] hash, int hashLength, [Out] byte[]? signature, int signatureLength, out int length, uint flags);

    [StructLayout(LayoutKind.Sequential)]
    private struct PaddingInfo
    {
        public IntPtr Algorithm;
        public int SaltLength;
    }
}
