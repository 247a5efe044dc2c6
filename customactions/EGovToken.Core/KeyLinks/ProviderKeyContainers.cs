using System.Runtime.Versioning;

namespace EGovToken.Core.KeyLinks;

/// <summary>Lists key containers through CryptoAPI, always silently: a provider that wants to ask the user fails instead.</summary>
[SupportedOSPlatform("windows")]
public sealed class ProviderKeyContainers : IKeyContainers
{
    private const uint AtKeyExchange = 1;
    private const uint AtSignature = 2;

    /// <inheritdoc/>
    public IReadOnlyList<KeyContainer> List(string provider) =>
        [.. NamesOf(provider).SelectMany(container => KeysOf(provider, container))];

    private static List<string> NamesOf(string provider)
    {
        var names = new List<string>();
        using var context = CryptoContext.TryAcquire(provider, container: null);
        for (var flag = CryptoContext.First; context is not null; flag = CryptoContext.Next)
        {
            if (context.TryEnumerateContainer(flag) is not { } name)
            {
                break;
            }

            // A provider that repeats itself would otherwise keep this loop going for ever.
            if (names.Contains(name))
            {
                break;
            }

            names.Add(name);
        }

        return names;
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
            if (context.TryExportPublicKey(spec) is { } blob && RsaPublicKey.TryGetModulusOfBlob(blob) is { } modulus)
            {
                yield return new KeyContainer(new KeyLink(provider, CryptoContext.RsaFull, container, spec), modulus);
            }
        }
    }
}
