using System.Runtime.InteropServices;
using System.Runtime.Versioning;

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
                yield return new KeyContainer(new KeyProviderInfo(provider, CryptoContext.RsaFull, container, spec), key);
            }
        }
    }
}
