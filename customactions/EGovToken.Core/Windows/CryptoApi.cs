using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Common;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Windows;

/// <summary>
/// The CryptoAPI calls of wincrypt.h that key containers are listed and keys read with. Where one fails, a handle that it answers with is nothing
/// to free, whatever the provider left in it.
/// </summary>
[SupportedOSPlatform("windows")]
internal static class CryptoApi
{
    private const string Library = "advapi32.dll";

    [DllImport(Library, EntryPoint = "CryptAcquireContextW", CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptAcquireContext(out CryptoContext context, string? container, string provider, uint type, uint flags);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptGetProvParam(CryptoContext context, uint parameter, [Out] byte[] data, ref uint length, uint flags);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptGetUserKey(CryptoContext context, uint keySpec, out UserKeyHandle key);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptExportKey(UserKeyHandle key, IntPtr exchangeKey, uint blobType, uint flags, [Out] byte[]? data, ref uint length);
}

/// <summary>An HCRYPTKEY of a container.</summary>
[SupportedOSPlatform("windows")]
internal sealed class UserKeyHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public UserKeyHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle() => CryptDestroyKey(handle);

    [DllImport("advapi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptDestroyKey(IntPtr key);
}

/// <summary>An acquired CryptoAPI provider context (HCRYPTPROV), silent throughout.</summary>
[SupportedOSPlatform("windows")]
internal sealed class CryptoContext : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>CRYPT_FIRST.</summary>
    public const uint First = 1;

    /// <summary>CRYPT_NEXT.</summary>
    public const uint Next = 2;

    private const uint Silent = 0x40;
    private const uint VerifyContext = 0xF0000000;
    private const uint EnumerateContainers = 2; // PP_ENUMCONTAINERS
    private const uint PublicKeyBlobType = 6; // PUBLICKEYBLOB
    private const int LongestBlob = 64 * 1024;
    private const int LongestContainerName = 1024;

    public CryptoContext()
        : base(ownsHandle: true)
    {
    }

    /// <summary>A context that Windows has acquired.</summary>
    /// <param name="context">The HCRYPTPROV.</param>
    /// <param name="ownsHandle">Whether it is to be released here, not by whoever else has it.</param>
    public CryptoContext(IntPtr context, bool ownsHandle)
        : base(ownsHandle) => SetHandle(context);

    /// <summary>Opens a container, or the provider itself when no container is named; null, with the reason as the last Win32 error, when the provider refuses.</summary>
    public static CryptoContext? TryAcquire(string provider, string? container)
    {
        var flags = container is null ? Silent | VerifyContext : Silent;
        if (CryptoApi.CryptAcquireContext(out var context, container, provider, TokenProviders.TypeOf(provider), flags))
        {
            return context;
        }

        context.SetHandleAsInvalid();
        return null;
    }

    /// <summary>The first or next container's name; null, with the reason as the last Win32 error, when there is none left.</summary>
    public string? TryEnumerateContainer(uint flag)
    {
        var name = new byte[LongestContainerName];
        var length = (uint)name.Length;
        if (!CryptoApi.CryptGetProvParam(this, EnumerateContainers, name, ref length, flag))
        {
            return null;
        }

        // Providers answer in bytes of the ANSI code page (PP_ENUMCONTAINERS has no other form).
        var end = Array.IndexOf(name, (byte)0);
        var pinned = GCHandle.Alloc(name, GCHandleType.Pinned);
        try
        {
            return Marshal.PtrToStringAnsi(pinned.AddrOfPinnedObject(), end < 0 ? name.Length : end);
        }
        finally
        {
            pinned.Free();
        }
    }

    /// <summary>The container's public key as a PUBLICKEYBLOB; null when it has no key of that kind.</summary>
    public byte[]? TryExportPublicKey(uint keySpec)
    {
        if (!CryptoApi.CryptGetUserKey(this, keySpec, out var key))
        {
            key.SetHandleAsInvalid();
            return null;
        }

        using (key)
        {
            uint length = 0;
            if (!CryptoApi.CryptExportKey(key, IntPtr.Zero, PublicKeyBlobType, 0, null, ref length) || length > LongestBlob)
            {
                return null;
            }

            var blob = new byte[length];
            return CryptoApi.CryptExportKey(key, IntPtr.Zero, PublicKeyBlobType, 0, blob, ref length) ? blob : null;
        }
    }

    protected override bool ReleaseHandle() => CryptReleaseContext(handle, 0);

    [DllImport("advapi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptReleaseContext(IntPtr context, uint flags);
}

/// <summary>Signing with CryptoAPI, whose only way is PKCS#1 v1.5.</summary>
[SupportedOSPlatform("windows")]
internal static class CryptoApiSignature
{
    private const string Library = "advapi32.dll";
    private const uint Sha256 = 0x800C; // CALG_SHA_256
    private const uint HashValue = 2; // HP_HASHVAL
    private const int LongestSignature = 64 * 1024;

    /// <summary>The signature, most significant byte first; null when the provider refuses.</summary>
    public static byte[]? TrySign(CryptoContext context, uint keySpec, byte[] hash, out int refusal)
    {
        refusal = 0;
        if (!CryptCreateHash(context, Sha256, IntPtr.Zero, 0, out var handle))
        {
            refusal = Marshal.GetLastWin32Error();
            handle.SetHandleAsInvalid();
            return null;
        }

        using (handle)
        {
            uint length = 0;
            if (CryptSetHashParam(handle, HashValue, hash, 0)
                && CryptSignHash(handle, keySpec, null, 0, null, ref length)
                && length <= LongestSignature)
            {
                var signature = new byte[length];
                if (CryptSignHash(handle, keySpec, null, 0, signature, ref length) && length <= signature.Length)
                {
                    Array.Resize(ref signature, (int)length);
                    Array.Reverse(signature);
                    return signature;
                }
            }

            refusal = Marshal.GetLastWin32Error();
            return null;
        }
    }

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptCreateHash(CryptoContext context, uint algorithm, IntPtr key, uint flags, out HashHandle hash);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptSetHashParam(HashHandle hash, uint parameter, byte[] data, uint flags);

    [DllImport(Library, EntryPoint = "CryptSignHashW", CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptSignHash(HashHandle hash, uint keySpec, string? description, uint flags, [Out] byte[]? signature, ref uint length);

    private sealed class HashHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        public HashHandle()
            : base(ownsHandle: true)
        {
        }

        protected override bool ReleaseHandle() => CryptDestroyHash(handle);

        [DllImport(Library)]
        [return: MarshalAs(UnmanagedType.Bool)]
        private static extern bool CryptDestroyHash(IntPtr hash);
    }
}
