using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

/// <summary>Reads and writes the key link of an open certificate (CERT_KEY_PROV_INFO_PROP_ID).</summary>
[SupportedOSPlatform("windows")]
internal static class KeyLinkProperty
{
    public static KeyLink? Read(IntPtr certificate)
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
            return new KeyLink(
                Marshal.PtrToStringUni(info.ProviderName) ?? "",
                info.ProviderType,
                Marshal.PtrToStringUni(info.ContainerName) ?? "",
                info.KeySpec);
        }
        finally
        {
            Marshal.FreeHGlobal(buffer);
        }
    }

    /// <summary>Sets the link, or removes it when it is null; false when the store refuses.</summary>
    public static bool TryWrite(IntPtr certificate, KeyLink? link)
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
