using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Certificates;

namespace EGovToken.Core.Windows;

/// <summary>Signs with private keys as a browser does, to see whether they do what a login needs.</summary>
public interface IKeySigner
{
    /// <summary>
    /// Signs something that means nothing with the private key of a certificate in CurrentUser\My, reached through its key link, and verifies it
    /// with the certificate. The provider may ask the user for the PIN, which is a try.
    /// </summary>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    /// <param name="made">Called with each trial before the next: a provider may crash in that.</param>
    /// <param name="cancellation">Ends it; the provider's question is taken back.</param>
    /// <returns>
    /// A trial of each way that a browser signs with such a key, the one that every provider has first. When that fails there is no other: the
    /// PIN would be asked for again.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    IReadOnlyList<SignatureTrial> Sign(string thumbprint, Action<SignatureTrial>? made = null, CancellationToken cancellation = default);
}

/// <summary>What came of one signature.</summary>
/// <param name="Scheme">How it was to be made.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Why">What the provider said, in English; empty when it said nothing.</param>
public sealed record SignatureTrial(SignatureScheme Scheme, SignatureResult Result, string Why = "");

/// <summary>How a signature is made; with SHA-256 always.</summary>
public enum SignatureScheme
{
    /// <summary>RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2): TLS up to 1.2.</summary>
    Pkcs1,

    /// <summary>RSASSA-PSS (RFC 8017, section 8.1): TLS 1.3 takes no other from an RSA key (RFC 8446, section 4.2.3).</summary>
    Pss,

    /// <summary>ECDSA: TLS of every version.</summary>
    Ecdsa,
}

/// <summary>What comes of a signature.</summary>
public enum SignatureResult
{
    /// <summary>It was made, and the certificate verifies it.</summary>
    Right,

    /// <summary>It was made, with a key that is not the certificate's.</summary>
    OtherKey,

    /// <summary>The provider does not sign in this way.</summary>
    NotSupported,

    /// <summary>The PIN was wrong.</summary>
    WrongPin,

    /// <summary>The PIN is blocked.</summary>
    PinBlocked,

    /// <summary>The user did not give the PIN.</summary>
    Cancelled,

    /// <summary>The token is not there.</summary>
    NoToken,

    /// <summary>The provider was not asked.</summary>
    NotTried,

    /// <summary>Nothing came of it in time: the question for the PIN was left open, or the provider hangs.</summary>
    Unanswered,

    /// <summary>It was not made, for another reason.</summary>
    Failed,
}

/// <summary>Where there are no certificate stores.</summary>
public sealed class NoKeySigner : IKeySigner
{
    /// <inheritdoc/>
    public IReadOnlyList<SignatureTrial> Sign(string thumbprint, Action<SignatureTrial>? made = null, CancellationToken cancellation = default) => [];
}

/// <summary>Signs in this process. A provider that hangs or crashes takes it along; the provider host keeps it in one of its own.</summary>
[SupportedOSPlatform("windows")]
public sealed class StoreKeySigner : IKeySigner
{
    /// <inheritdoc/>
    public IReadOnlyList<SignatureTrial> Sign(string thumbprint, Action<SignatureTrial>? made = null, CancellationToken cancellation = default)
    {
        var trials = new List<SignatureTrial>();
        using var store = OpenStore.ForReading(UserStoreName.My);
        var isThere = store.With(thumbprint, missing: false, certificate =>
        {
            using var parsed = CertificateParser.Load(StorePrivateKeyCheck.EncodedOf(certificate));
            Sign(certificate, new SignedNonce(parsed), Add);
            return true;
        });
        if (!isThere)
        {
            Add(new SignatureTrial(SignatureScheme.Pkcs1, SignatureResult.NotTried, "the certificate is not in the store"));
        }

        return trials;

        void Add(SignatureTrial trial)
        {
            trials.Add(trial);
            made?.Invoke(trial);
        }
    }

    private static void Sign(CertificateHandle certificate, SignedNonce nonce, Action<SignatureTrial> made)
    {
        using var key = AcquiredKey.TryAcquire(certificate, silently: false);
        if (key is null)
        {
            made(SigningRefusal.Of(nonce.Schemes[0], Marshal.GetLastWin32Error()));
            return;
        }

        foreach (var scheme in nonce.Schemes)
        {
            var trial = Try(key, nonce, scheme);
            made(trial);
            if (trial.Result != SignatureResult.Right)
            {
                return;
            }
        }
    }

    private static SignatureTrial Try(AcquiredKey key, SignedNonce nonce, SignatureScheme scheme) =>
        key.TrySign(nonce.Hash, scheme, out var refusal) is not { } signature ? SigningRefusal.Of(scheme, refusal)
        : nonce.IsVerifiedBy(signature, scheme) ? new SignatureTrial(scheme, SignatureResult.Right)
        : new SignatureTrial(scheme, SignatureResult.OtherKey);
}

/// <summary>Something to sign that nobody can use for anything, and the certificate that verifies it.</summary>
internal sealed class SignedNonce
{
    private const int Length = 32; // SHA-256

    private readonly X509Certificate2 _certificate;

    /// <param name="certificate">The certificate; its public key is read from it alone, without a provider.</param>
    public SignedNonce(X509Certificate2 certificate)
    {
        _certificate = certificate;
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(Hash);
    }

    /// <summary>Stands for the SHA-256 of something: 32 random bytes.</summary>
    public byte[] Hash { get; } = new byte[Length];

    /// <summary>The ways in which its key signs, the one that every provider has first.</summary>
    public IReadOnlyList<SignatureScheme> Schemes => CertificateKey.TryRead(_certificate) is { Algorithm: PublicKeyAlgorithm.EC }
        ? [SignatureScheme.Ecdsa]
        : [SignatureScheme.Pkcs1, SignatureScheme.Pss];

    /// <summary>Whether a signature is one of the certificate's key.</summary>
    /// <param name="signature">Most significant byte first; of ECDSA both numbers, one after the other (IEEE P1363).</param>
    /// <param name="scheme">How it was made.</param>
    public bool IsVerifiedBy(byte[] signature, SignatureScheme scheme)
    {
        try
        {
            if (scheme == SignatureScheme.Ecdsa)
            {
                using var ec = _certificate.GetECDsaPublicKey();
                return ec?.VerifyHash(Hash, signature) == true;
            }

            using var rsa = _certificate.GetRSAPublicKey();
            var padding = scheme == SignatureScheme.Pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            return rsa?.VerifyHash(Hash, signature, HashAlgorithmName.SHA256, padding) == true;
        }
        catch (CryptographicException)
        {
            // Not of the length that the key's signatures have.
            return false;
        }
    }
}

/// <summary>Makes sense of the codes with which providers refuse to sign (winerror.h).</summary>
internal static class SigningRefusal
{
    /// <summary>NTE_NOT_SUPPORTED.</summary>
    public const int NotSupported = unchecked((int)0x80090029);

    /// <summary>What came of the signature.</summary>
    /// <param name="scheme">How it was to be made.</param>
    /// <param name="code">A Win32 error or an HRESULT.</param>
    public static SignatureTrial Of(SignatureScheme scheme, int code) => new(scheme, ResultOf(code), ProviderRefusal.Text(code));

    private static SignatureResult ResultOf(int code) => unchecked((uint)code) switch
    {
        0x8010006B or 0x8010002A or 0x80090033 => SignatureResult.WrongPin, // SCARD_W_WRONG_CHV, SCARD_E_INVALID_CHV, NTE_INCORRECT_PASSWORD
        0x8010006C => SignatureResult.PinBlocked, // SCARD_W_CHV_BLOCKED
        0x8010006E or 0x80100002 or 0x80090036 or 0x800704C7 or 1223 => SignatureResult.Cancelled, // SCARD_W_CANCELLED_BY_USER, SCARD_E_CANCELLED, NTE_USER_CANCELLED, ERROR_CANCELLED
        0x80100069 or 0x8010000C or 0x80090030 => SignatureResult.NoToken, // SCARD_W_REMOVED_CARD, SCARD_E_NO_SMARTCARD, NTE_DEVICE_NOT_READY
        unchecked((uint)NotSupported) or 0x80090008 or 0x80090009 or 0x8009000A or 0x80090027 or 0x80100022 or 0x80004001 or 50 =>
            SignatureResult.NotSupported, // NTE_NOT_SUPPORTED, NTE_BAD_ALGID, NTE_BAD_FLAGS, NTE_BAD_TYPE, NTE_INVALID_PARAMETER, SCARD_E_UNSUPPORTED_FEATURE, E_NOTIMPL, ERROR_NOT_SUPPORTED
        _ => SignatureResult.Failed,
    };
}
