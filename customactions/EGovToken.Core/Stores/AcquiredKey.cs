using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

/// <summary>A certificate's private key, acquired silently through its key link.</summary>
[SupportedOSPlatform("windows")]
internal sealed class AcquiredKey : IDisposable
{
    private readonly IntPtr _key;
    private readonly uint _keySpec;
    private readonly bool _callerFrees;

    private AcquiredKey(IntPtr key, uint keySpec, bool callerFrees)
    {
        _key = key;
        _keySpec = keySpec;
        _callerFrees = callerFrees;
    }

    private bool IsCng => _keySpec == Crypt32.IsNCryptKey;

    /// <summary>Acquires the key of an open certificate; null, with the reason as the last Win32 error, when that fails.</summary>
    public static AcquiredKey? TryAcquire(IntPtr certificate) => Crypt32.CryptAcquireCertificatePrivateKey(
        certificate,
        Crypt32.AcquireSilently | Crypt32.AcquireAnyKind,
        IntPtr.Zero,
        out var key,
        out var keySpec,
        out var callerFrees)
            ? new AcquiredKey(key, keySpec, callerFrees)
            : null;

    /// <summary>The key's public half; null when the provider does not export it.</summary>
    public PublicKeyValue? TryReadPublicKey() => IsCng
        ? CngKey.TryExportPublicKey(_key)
        : CryptoContext.TryExportPublicKey(_key, _keySpec) is { } blob ? PublicKeyBlob.TryReadCapi(blob) : null;

    public void Dispose()
    {
        if (_callerFrees && IsCng)
        {
            _ = NCrypt.NCryptFreeObject(_key);
        }
        else if (_callerFrees)
        {
            CryptoApi.CryptReleaseContext(_key, 0);
        }
    }
}
