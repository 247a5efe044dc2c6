using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace EGovToken.Core.Windows;

/// <summary>The keys of a key storage provider, by CNG.</summary>
[SupportedOSPlatform("windows")]
internal static class KeyStorageContainers
{
    private const uint KeyStorageType = 0; // CRYPT_KEY_PROV_INFO.dwProvType of a key storage provider

    public static KeyContainerListing List(string provider)
    {
        var status = NCrypt.NCryptOpenStorageProvider(out var handle, provider, 0);
        if (status != 0)
        {
            return new KeyContainerListing([], ProviderRefusal.Describe(status));
        }

        try
        {
            var names = NamesIn(handle, out var failure);
            return new KeyContainerListing([.. names.Select(name => TryOpen(provider, handle, name)).OfType<KeyContainer>()], failure);
        }
        finally
        {
            _ = NCrypt.NCryptFreeObject(handle);
        }
    }

    private static List<(string Name, uint LegacyKeySpec)> NamesIn(IntPtr provider, out string? failure)
    {
        var names = new List<(string Name, uint LegacyKeySpec)>();
        var state = IntPtr.Zero;
        try
        {
            while (true)
            {
                var status = NCrypt.NCryptEnumKeys(provider, null, out var buffer, ref state, NCrypt.Silent);
                if (status != 0 || buffer == IntPtr.Zero)
                {
                    failure = status == 0 ? null : ProviderRefusal.Describe(status);
                    return names;
                }

                var name = TakeName(buffer);

                // A provider that repeats itself would otherwise keep this loop going for ever.
                if (names.Contains(name))
                {
                    failure = null;
                    return names;
                }

                names.Add(name);
            }
        }
        finally
        {
            if (state != IntPtr.Zero)
            {
                _ = NCrypt.NCryptFreeBuffer(state);
            }
        }
    }

    private static (string Name, uint LegacyKeySpec) TakeName(IntPtr buffer)
    {
        var name = Marshal.PtrToStructure<NCrypt.KeyName>(buffer);
        var text = Marshal.PtrToStringUni(name.Name) ?? "";
        _ = NCrypt.NCryptFreeBuffer(buffer);
        return (text, name.LegacyKeySpec);
    }

    private static KeyContainer? TryOpen(string provider, IntPtr handle, (string Name, uint LegacyKeySpec) name)
    {
        if (NCrypt.NCryptOpenKey(handle, out var key, name.Name, name.LegacyKeySpec, NCrypt.Silent) != 0)
        {
            return null;
        }

        try
        {
            return CngKey.TryExportPublicKey(key) is { } publicKey
                ? new KeyContainer(new KeyProviderInfo(provider, KeyStorageType, name.Name, name.LegacyKeySpec), publicKey)
                : null;
        }
        finally
        {
            _ = NCrypt.NCryptFreeObject(key);
        }
    }
}
