using System.Runtime.InteropServices;

namespace EGovToken.Core.KeyLinks;

/// <summary>The CryptoAPI calls of wincrypt.h that key containers are listed with.</summary>
internal static class CryptoApi
{
    private const string Library = "advapi32.dll";

    [DllImport(Library, EntryPoint = "CryptAcquireContextW", CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptAcquireContext(out IntPtr context, string? container, string provider, uint type, uint flags);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptReleaseContext(IntPtr context, uint flags);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptGetProvParam(IntPtr context, uint parameter, [Out] byte[] data, ref uint length, uint flags);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptGetUserKey(IntPtr context, uint keySpec, out IntPtr key);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptExportKey(IntPtr key, IntPtr exchangeKey, uint blobType, uint flags, [Out] byte[]? data, ref uint length);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptDestroyKey(IntPtr key);
}
