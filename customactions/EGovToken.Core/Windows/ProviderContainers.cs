using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Common;

namespace EGovToken.Core.Windows;

/// <summary>The containers of a cryptographic service provider, by CryptoAPI.</summary>
[SupportedOSPlatform("windows")]
internal static class ServiceProviderContainers
{
    private const uint AtKeyExchange = 1;
    private const uint AtSignature = 2;

    public static KeyContainerListing List(string provider)
    {
        using var context = CryptoContext.TryAcquire(provider, container: null);
        if (context is null)
        {
            return new KeyContainerListing([], ProviderRefusal.Describe(Marshal.GetLastWin32Error()));
        }

        var names = NamesIn(context, out var failure);
        return new KeyContainerListing([.. names.SelectMany(container => KeysOf(provider, container))], failure);
    }

    private static List<string> NamesIn(CryptoContext context, out string? failure)
    {
        var names = new List<string>();
        for (var flag = CryptoContext.First; ; flag = CryptoContext.Next)
        {
            var name = context.TryEnumerateContainer(flag);
            if (name is null)
            {
                failure = ProviderRefusal.Describe(Marshal.GetLastWin32Error());
                return names;
            }

            // A provider that repeats itself would otherwise keep this loop going for ever.
            if (names.Contains(name))
            {
                failure = null;
                return names;
            }

            names.Add(name);
        }
    }

    private static IEnumerable<KeyContainer> KeysOf(string provider, string container)
    {
        using var context = CryptoContext.TryAcquire(provider, container);
        if (context is null)
        {
            yield break;
        }

        foreach (var spec in new[] { AtKeyExchange, AtSignature })
        {
            if (context.TryExportPublicKey(spec) is { } blob && PublicKeyBlob.TryReadCapi(blob) is { } key)
            {
                yield return new KeyContainer(new KeyProviderInfo(provider, TokenProviders.TypeOf(provider), container, spec), key);
            }
        }
    }
}

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
            handle.SetHandleAsInvalid();
            return new KeyContainerListing([], ProviderRefusal.Describe(status));
        }

        using (handle)
        {
            var names = NamesIn(handle, out var failure);
            return new KeyContainerListing([.. names.Select(name => TryOpen(provider, handle, name)).OfType<KeyContainer>()], failure);
        }
    }

    private static List<(string Name, uint LegacyKeySpec)> NamesIn(NCryptHandle provider, out string? failure)
    {
        var names = new List<(string Name, uint LegacyKeySpec)>();
        using var state = new NCryptBuffer();
        while (true)
        {
            var status = state.EnumerateKeys(provider, out var buffer);
            if (status != 0 || buffer.IsInvalid)
            {
                buffer.SetHandleAsInvalid();
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

    private static (string Name, uint LegacyKeySpec) TakeName(NCryptBuffer buffer)
    {
        using (buffer)
        {
            var name = Marshal.PtrToStructure<NCrypt.KeyName>(buffer.DangerousGetHandle());
            return (Marshal.PtrToStringUni(name.Name) ?? "", name.LegacyKeySpec);
        }
    }

    private static KeyContainer? TryOpen(string provider, NCryptHandle handle, (string Name, uint LegacyKeySpec) name)
    {
        if (NCrypt.NCryptOpenKey(handle, out var key, name.Name, name.LegacyKeySpec, NCrypt.Silent) != 0)
        {
            key.SetHandleAsInvalid();
            return null;
        }

        using (key)
        {
            return CngKey.TryExportPublicKey(key) is { } publicKey
                ? new KeyContainer(new KeyProviderInfo(provider, KeyStorageType, name.Name, name.LegacyKeySpec), publicKey)
                : null;
        }
    }
}
