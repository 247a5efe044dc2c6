using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Windows;

/// <summary>
/// The certificate-store calls of wincrypt.h. They are called directly because the key link (CERT_KEY_PROV_INFO_PROP_ID)
/// and the refusal to overwrite (CERT_STORE_ADD_NEW) have no counterpart in X509Store.
/// </summary>
[SupportedOSPlatform("windows")]
internal static class Crypt32
{
    public const uint EncodingX509 = 1; // X509_ASN_ENCODING
    public const uint StoreProviderSystem = 10; // CERT_STORE_PROV_SYSTEM_W
    public const uint StoreProviderSystemRegistry = 13; // CERT_STORE_PROV_SYSTEM_REGISTRY_W
    public const uint CurrentUser = 0x00010000; // CERT_SYSTEM_STORE_CURRENT_USER
    public const uint ReadOnly = 0x00008000; // CERT_STORE_READONLY_FLAG
    public const uint OpenExisting = 0x00004000; // CERT_STORE_OPEN_EXISTING_FLAG
    public const uint WithArchived = 0x00000200; // CERT_STORE_ENUM_ARCHIVED_FLAG
    public const uint FindBySubjectName = 0x00020007; // CERT_FIND_SUBJECT_NAME
    public const uint FindByThumbprint = 0x00010000; // CERT_FIND_SHA1_HASH
    public const uint AddNew = 1; // CERT_STORE_ADD_NEW
    public const int Exists = unchecked((int)0x80092005); // CRYPT_E_EXISTS
    public const uint KeyProviderInfo = 2; // CERT_KEY_PROV_INFO_PROP_ID
    public const uint Archived = 19; // CERT_ARCHIVED_PROP_ID
    public const uint Commit = 4; // CERT_STORE_CTRL_COMMIT
    public const uint AcquireSilently = 0x40; // CRYPT_ACQUIRE_SILENT_FLAG
    public const uint AcquireAnyKind = 0x00010000; // CRYPT_ACQUIRE_ALLOW_NCRYPT_KEY_FLAG
    public const uint IsNCryptKey = 0xFFFFFFFF; // CERT_NCRYPT_KEY_SPEC

    private const string Library = "crypt32.dll";

    [DllImport(Library, CharSet = CharSet.Unicode, SetLastError = true)]
    public static extern StoreHandle CertOpenStore(IntPtr provider, uint encoding, IntPtr cryptoProvider, uint flags, string parameter);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CertControlStore(StoreHandle store, uint flags, uint control, IntPtr parameter);

    [DllImport(Library, SetLastError = true)]
    public static extern CertificateHandle CertFindCertificateInStore(
        StoreHandle store, uint encoding, uint findFlags, uint findType, ref Blob parameter, IntPtr previous);

    [DllImport(Library, SetLastError = true)]
    public static extern CertificateHandle CertCreateCertificateContext(uint encoding, byte[] encoded, uint length);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CertAddCertificateContextToStore(StoreHandle store, CertificateHandle certificate, uint disposition, IntPtr added);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CertSetCertificateContextProperty(CertificateHandle certificate, uint property, uint flags, IntPtr data);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CertGetCertificateContextProperty(CertificateHandle certificate, uint property, IntPtr data, ref uint length);

    // What the key is a handle of, and whose it is, the other answers tell: AcquiredKey makes the safe handle.
    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptAcquireCertificatePrivateKey(
        CertificateHandle certificate,
        uint flags,
        IntPtr parameters,
        out IntPtr key,
        out uint keySpec,
        [MarshalAs(UnmanagedType.Bool)] out bool callerFrees);

    /// <summary>The beginning of CERT_CONTEXT.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct CertificateContext
    {
        public uint EncodingType;
        public IntPtr Encoded;
        public uint EncodedLength;
    }

    /// <summary>CRYPT_DATA_BLOB.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Blob
    {
        public uint Length;
        public IntPtr Data;
    }

    /// <summary>CRYPT_KEY_PROV_INFO.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct KeyProvInfo
    {
        public IntPtr ContainerName;
        public IntPtr ProviderName;
        public uint ProviderType;
        public uint Flags;
        public uint ParameterCount;
        public IntPtr Parameters;
        public uint KeySpec;
    }
}

/// <summary>An HCERTSTORE.</summary>
[SupportedOSPlatform("windows")]
internal sealed class StoreHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public StoreHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle() => CertCloseStore(handle, 0);

    [DllImport("crypt32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertCloseStore(IntPtr store, uint flags);
}

/// <summary>A reference to a PCCERT_CONTEXT.</summary>
[SupportedOSPlatform("windows")]
internal sealed class CertificateHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public CertificateHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Deletes it from its store; false, with the reason as the last Win32 error, when the store refuses.</summary>
    public bool TryDelete()
    {
        var deleted = CertDeleteCertificateFromStore(this);

        // Windows has taken the reference with it, whatever it returned.
        SetHandleAsInvalid();
        return deleted;
    }

    protected override bool ReleaseHandle() => CertFreeCertificateContext(handle);

    [DllImport("crypt32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertDeleteCertificateFromStore(CertificateHandle certificate);

    [DllImport("crypt32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CertFreeCertificateContext(IntPtr certificate);
}
