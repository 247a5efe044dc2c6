using System.Runtime.Versioning;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

/// <summary><see cref="IUserCertificateStore"/> through crypt32.</summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsUserCertificateStore : IUserCertificateStore
{
    /// <inheritdoc/>
    public StoredCertificate? Find(UserStoreName store, string thumbprint)
    {
        using var open = OpenStore.ForReading(store);
        return open.With(thumbprint, null, static certificate => (StoredCertificate?)new StoredCertificate(KeyLinkProperty.Read(certificate)));
    }

    /// <inheritdoc/>
    public void Add(UserStoreName store, byte[] encoded, KeyLink? link)
    {
        using var open = OpenStore.ForWriting(store);
        open.Add(encoded, certificate => link is null || KeyLinkProperty.TryWrite(certificate, link));
        open.Commit();
    }

    /// <inheritdoc/>
    public void SetKeyLink(UserStoreName store, string thumbprint, KeyLink? link)
    {
        using var open = OpenStore.ForWriting(store);
        if (!open.With(thumbprint, false, certificate => KeyLinkProperty.TryWrite(certificate, link)))
        {
            throw OpenStore.LastRefusal(store);
        }

        open.Commit();
    }

    /// <inheritdoc/>
    public void Remove(UserStoreName store, string thumbprint)
    {
        using var open = OpenStore.ForWriting(store);
        open.Remove(thumbprint);
        open.Commit();
    }

    /// <inheritdoc/>
    public bool CanAcquireKeySilently(string thumbprint)
    {
        using var open = OpenStore.ForReading(UserStoreName.My);
        return open.With(thumbprint, false, static certificate =>
        {
            var acquired = Crypt32.CryptAcquireCertificatePrivateKey(
                certificate,
                Crypt32.AcquireSilently | Crypt32.AcquireAnyKind,
                IntPtr.Zero,
                out var key,
                out var keySpec,
                out var callerFrees);
            if (acquired && callerFrees)
            {
                KeyRelease.Release(key, keySpec);
            }

            return acquired;
        });
    }
}
