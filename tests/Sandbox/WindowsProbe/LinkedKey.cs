using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EGovToken.Testing.WindowsProbe;

/// <summary>The certificates of the user's own store.</summary>
internal static class MyCertificates
{
    /// <summary>Signs a text with each certificate's key.</summary>
    public static IEnumerable<(string Thumbprint, string Signature)> Sign(string pin, string text)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        foreach (var certificate in store.Certificates)
        {
            yield return (certificate.Thumbprint, LinkedKey.Sign(certificate.Handle, pin, text));
            certificate.Dispose();
        }
    }
}

/// <summary>The private key that a certificate's key link leads to.</summary>
internal static class LinkedKey
{
    private const uint Silent = 0x40; // CRYPT_ACQUIRE_SILENT_FLAG
    private const uint ExchangeKey = 1; // AT_KEYEXCHANGE
    private const uint ExchangePin = 32; // PP_KEYEXCHANGE_PIN
    private const uint SignaturePin = 33; // PP_SIGNATURE_PIN
    private const uint Sha256 = 0x800C; // CALG_SHA_256
    private const uint HashValue = 2; // HP_HASHVAL

    /// <summary>The PKCS#1 signature of a text with SHA-256 in Base64, or the step that failed and its Windows error.</summary>
    public static string Sign(IntPtr certificate, string pin, string text) =>
        TrySignHash(certificate, pin, SHA256.HashData(Encoding.UTF8.GetBytes(text)), out var failure) is { } signature ? Convert.ToBase64String(signature) : failure;

    /// <summary>The PKCS#1 signature of a SHA-256, most significant byte first; null with the step that failed and its Windows error.</summary>
    public static byte[]? TrySignHash(IntPtr certificate, string pin, byte[] sha256, out string failure)
    {
        failure = "";
        if (!Native.CryptAcquireCertificatePrivateKey(certificate, Silent, IntPtr.Zero, out var key, out var keySpec, out _))
        {
            failure = Failed("acquire");
            return null;
        }

        if (!Native.CryptSetProvParam(key, keySpec == ExchangeKey ? ExchangePin : SignaturePin, Encoding.ASCII.GetBytes(pin + '\0'), 0))
        {
            failure = Failed("PIN");
            return null;
        }

        if (!Native.CryptCreateHash(key, Sha256, IntPtr.Zero, 0, out var hash) || !Native.CryptSetHashParam(hash, HashValue, sha256, 0))
        {
            failure = Failed("hash");
            return null;
        }

        uint length = 0;
        byte[]? signature = null;
        if (!Native.CryptSignHash(hash, keySpec, IntPtr.Zero, 0, null, ref length)
            || !Native.CryptSignHash(hash, keySpec, IntPtr.Zero, 0, signature = new byte[length], ref length))
        {
            failure = Failed("sign");
            return null;
        }

        // CryptoAPI gives the least significant byte first.
        Array.Reverse(signature);
        return signature;
    }

    private static string Failed(string step) => $"{step} failed: 0x{Marshal.GetLastWin32Error():X8}";
}

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
    public static extern bool CryptSetHashParam(IntPtr hash, uint parameter, byte[] data, uint flags);

    [DllImport("advapi32.dll", EntryPoint = "CryptSignHashW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CryptSignHash(IntPtr hash, uint keySpec, IntPtr description, uint flags, byte[]? signature, ref uint length);
}
