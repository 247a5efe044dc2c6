using System.Runtime.InteropServices;

namespace EGovToken.Testing.KeyProbe;

/// <summary>The calls of wincrypt.h by which a program uses a certificate's private key.</summary>
internal static class Native
{
    [DllImport("crypt32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptAcquireCertificatePrivateKey(
        IntPtr certificate, uint flags, IntPtr parameters, out IntPtr key, out uint keySpec, [MarshalAs(UnmanagedType.Bool)] out bool callerFrees);

    [DllImport("advapi32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptSetProvParam(IntPtr context, uint parameter, byte[] data, uint flags);

    [DllImport("advapi32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptCreateHash(IntPtr context, uint algorithm, IntPtr key, uint flags, out IntPtr hash);

    [DllImport("advapi32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptHashData(IntPtr hash, byte[] data, uint length, uint flags);

    [DllImport("advapi32.dll", EntryPoint = "CryptSignHashW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptSignHash(IntPtr hash, uint keySpec, IntPtr description, uint flags, byte[]? signature, ref uint length);
}
