using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Certificates;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

/// <summary>
/// Checks private keys in this process. A provider that hangs or crashes takes this process with it;
/// <see cref="Isolation.IsolatedProviders"/> keeps it in one of its own.
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

    private static PrivateKeyAnswer Check(IntPtr certificate)
    {
        using var key = AcquiredKey.TryAcquire(certificate);
        if (key is null)
        {
            return PrivateKeyAnswer.No($"its key could not be acquired: {ProviderRefusal.Text(Marshal.GetLastWin32Error())}");
        }

        var expected = PublicKeyOf(certificate);
        return key.TryReadPublicKey() is not { } found ? PrivateKeyAnswer.No("the provider does not show its key")
            : found == expected ? PrivateKeyAnswer.Yes
            : PrivateKeyAnswer.No("its key link leads to another key");
    }

    private static PublicKeyValue? PublicKeyOf(IntPtr certificate)
    {
        var context = Marshal.PtrToStructure<Crypt32.CertificateContext>(certificate);
        var encoded = new byte[context.EncodedLength];
        Marshal.Copy(context.Encoded, encoded, 0, encoded.Length);
        return CertificateParser.TryParse(encoded, "", out _)?.PublicKey;
    }
}
