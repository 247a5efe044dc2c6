using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace EGovToken.Core.Windows;

/// <summary>
/// Where Windows finds a certificate's private key (CRYPT_KEY_PROV_INFO): without it a certificate in the user's store is
/// invisible to browsers.
/// </summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="ProviderType">The provider's type; 1 is PROV_RSA_FULL, 0 a key storage provider.</param>
/// <param name="Container">The key container's name; of a key storage provider, the key's.</param>
/// <param name="KeySpec">
/// 1 is AT_KEYEXCHANGE, 2 AT_SIGNATURE. Of a key storage provider, the legacy specification that NCryptOpenKey needs to find
/// the key again: 0 for keys that only CNG knows.
/// </param>
/// <param name="Flags">
/// Where the provider looks for the container: with <see cref="OfThePC"/> among the PC's own, where no token's key is. The links that this product
/// makes have none.
/// </param>
public sealed record KeyProviderInfo(string Provider, uint ProviderType, string Container, uint KeySpec, uint Flags = 0)
{
    /// <summary>CRYPT_MACHINE_KEYSET, of <see cref="Flags"/>.</summary>
    public const uint OfThePC = 0x20;
}

/// <summary>Reads and writes the key link of an open certificate (CERT_KEY_PROV_INFO_PROP_ID).</summary>
[SupportedOSPlatform("windows")]
internal static class KeyProviderInfoProperty
{
    public static KeyProviderInfo? Read(CertificateHandle certificate)
    {
        uint length = 0;
        if (!Crypt32.CertGetCertificateContextProperty(certificate, Crypt32.KeyProviderInfo, IntPtr.Zero, ref length))
        {
            return null;
        }

        var buffer = Marshal.AllocHGlobal((int)length);
        try
        {
            if (!Crypt32.CertGetCertificateContextProperty(certificate, Crypt32.KeyProviderInfo, buffer, ref length))
            {
                return null;
            }

            var info = Marshal.PtrToStructure<Crypt32.KeyProvInfo>(buffer);
            return new KeyProviderInfo(
                Marshal.PtrToStringUni(info.ProviderName) ?? "",
                info.ProviderType,
                Marshal.PtrToStringUni(info.ContainerName) ?? "",
                info.KeySpec,
                info.Flags);
        }
        finally
        {
            Marshal.FreeHGlobal(buffer);
        }
    }

    /// <summary>Sets the link, or removes it when it is null; false when the store refuses.</summary>
    public static bool TryWrite(CertificateHandle certificate, KeyProviderInfo? link)
    {
        if (link is null)
        {
            return Crypt32.CertSetCertificateContextProperty(certificate, Crypt32.KeyProviderInfo, 0, IntPtr.Zero);
        }

        var container = Marshal.StringToHGlobalUni(link.Container);
        var provider = Marshal.StringToHGlobalUni(link.Provider);
        var buffer = Marshal.AllocHGlobal(Marshal.SizeOf<Crypt32.KeyProvInfo>());
        try
        {
            var info = new Crypt32.KeyProvInfo
            {
                ContainerName = container,
                ProviderName = provider,
                ProviderType = link.ProviderType,
                Flags = link.Flags,
                KeySpec = link.KeySpec,
            };
            Marshal.StructureToPtr(info, buffer, fDeleteOld: false);
            return Crypt32.CertSetCertificateContextProperty(certificate, Crypt32.KeyProviderInfo, 0, buffer);
        }
        finally
        {
            Marshal.FreeHGlobal(buffer);
            Marshal.FreeHGlobal(provider);
            Marshal.FreeHGlobal(container);
        }
    }
}
