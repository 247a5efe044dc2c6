using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Certificates;

namespace EGovToken.Core.Windows;

/// <summary>Tells whether certificates' private keys are of use to programs.</summary>
public interface IPrivateKeyCheck
{
    /// <summary>
    /// Acquires the private key of each of some certificates in CurrentUser\My through its key link, without asking the user
    /// anything, and compares its public half with the certificate's: a link to another key is of no use.
    /// </summary>
    /// <param name="thumbprints">SHA-1 in hexadecimal; asked for together, because each question may cost a process.</param>
    /// <returns>An answer for each, in the same order.</returns>
    IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints);
}

/// <summary>Whether a private key answered.</summary>
/// <param name="Answers">Whether it was acquired and is the certificate's.</param>
/// <param name="Why">Why not, in English; null when it answers.</param>
public sealed record PrivateKeyAnswer(bool Answers, string? Why)
{
    /// <summary>It answers.</summary>
    public static PrivateKeyAnswer Yes { get; } = new(true, null);

    /// <summary>It does not.</summary>
    /// <param name="why">Why not.</param>
    public static PrivateKeyAnswer No(string why) => new(false, why);
}

/// <summary>The question about one key.</summary>
public static class PrivateKeyCheckExtensions
{
    /// <summary>As <see cref="IPrivateKeyCheck.Check"/> for a single certificate.</summary>
    /// <param name="keys">Tells whether private keys answer.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    public static PrivateKeyAnswer Check(this IPrivateKeyCheck keys, string thumbprint) => keys.Check([thumbprint])[0];
}

/// <summary>
/// Checks private keys in this process. A provider that hangs or crashes takes this process with it;
/// the provider host keeps it in one of its own.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class StorePrivateKeyCheck : IPrivateKeyCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints)
    {
        using var store = OpenStore.ForReading(UserStoreName.My);
        return [.. thumbprints.Select(thumbprint => store.With(thumbprint, PrivateKeyAnswer.No("it is not in the store"), Check))];
    }

    private static PrivateKeyAnswer Check(CertificateHandle certificate)
    {
        using var key = AcquiredKey.TryAcquire(certificate, silently: true);
        if (key is null)
        {
            return PrivateKeyAnswer.No($"its key could not be acquired: {ProviderRefusal.Text(Marshal.GetLastWin32Error())}");
        }

        var expected = PublicKeyOf(certificate);
        return key.TryReadPublicKey() is not { } found ? PrivateKeyAnswer.No("the provider does not show its key")
            : found == expected ? PrivateKeyAnswer.Yes
            : PrivateKeyAnswer.No("its key link leads to another key");
    }

    private static PublicKeyValue? PublicKeyOf(CertificateHandle certificate) => CertificateParser.TryParse(EncodedOf(certificate), "", out _)?.PublicKey;

    /// <summary>An open certificate in DER.</summary>
    internal static byte[] EncodedOf(CertificateHandle certificate)
    {
        var context = Marshal.PtrToStructure<Crypt32.CertificateContext>(certificate.DangerousGetHandle());
        var encoded = new byte[context.EncodedLength];
        Marshal.Copy(context.Encoded, encoded, 0, encoded.Length);
        return encoded;
    }
}

/// <summary>A certificate's private key, acquired through its key link.</summary>
[SupportedOSPlatform("windows")]
internal sealed class AcquiredKey : IDisposable
{
    private readonly SafeHandle _key;
    private readonly uint _keySpec;

    // A key that the caller need not free is the certificate's, and there as long as that is open.
    private AcquiredKey(IntPtr key, uint keySpec, bool callerFrees)
    {
        _key = keySpec == Crypt32.IsNCryptKey
            ? new NCryptHandle(key, ownsHandle: callerFrees)
            : new CryptoContext(key, ownsHandle: callerFrees);
        _keySpec = keySpec;
    }

    /// <summary>Acquires the key of an open certificate; null, with the reason as the last Win32 error, when that fails.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="silently">Whether the provider may ask the user nothing, neither now nor when the key is used.</param>
    public static AcquiredKey? TryAcquire(CertificateHandle certificate, bool silently) => Crypt32.CryptAcquireCertificatePrivateKey(
        certificate,
        (silently ? Crypt32.AcquireSilently : 0) | Crypt32.AcquireAnyKind,
        IntPtr.Zero,
        out var key,
        out var keySpec,
        out var callerFrees)
            ? new AcquiredKey(key, keySpec, callerFrees)
            : null;

    /// <summary>The key's public half; null when the provider does not export it.</summary>
    public PublicKeyValue? TryReadPublicKey() => _key switch
    {
        NCryptHandle key => CngKey.TryExportPublicKey(key),
        CryptoContext context when context.TryExportPublicKey(_keySpec) is { } blob => PublicKeyBlob.TryReadCapi(blob),
        _ => null,
    };

    /// <summary>Signs a SHA-256 hash; null when the provider refuses.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="scheme">How to sign.</param>
    /// <param name="refusal">The provider's code, when null is returned.</param>
    public byte[]? TrySign(byte[] hash, SignatureScheme scheme, out int refusal)
    {
        switch (_key)
        {
            case NCryptHandle key:
                return CngSignature.TrySign(key, hash, scheme, out refusal);
            case CryptoContext context when scheme == SignatureScheme.Pkcs1:
                return CryptoApiSignature.TrySign(context, _keySpec, hash, out refusal);
            default:
                refusal = SigningRefusal.NotSupported;
                return null;
        }
    }

    public void Dispose() => _key.Dispose();
}
