using System.Globalization;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Registry;

namespace EGovToken.Core.Journal;

/// <summary>Keeps a key link as four readable values; no values stand for no link.</summary>
internal static class JournaledKeyLink
{
    public static void Write(IProductRegistry registry, string key, string prefix, KeyLink? link)
    {
        if (link is not null)
        {
            registry.SetText(key, prefix + nameof(KeyLink.Provider), link.Provider);
            registry.SetText(key, prefix + nameof(KeyLink.ProviderType), link.ProviderType.ToString(CultureInfo.InvariantCulture));
            registry.SetText(key, prefix + nameof(KeyLink.Container), link.Container);
            registry.SetText(key, prefix + nameof(KeyLink.KeySpec), link.KeySpec.ToString(CultureInfo.InvariantCulture));
        }
    }

    public static KeyLink? Read(IProductRegistry registry, string key, string prefix) =>
        registry.GetText(key, prefix + nameof(KeyLink.Provider)) is { } provider
        && registry.GetText(key, prefix + nameof(KeyLink.Container)) is { } container
        && TryReadNumber(registry, key, prefix + nameof(KeyLink.ProviderType), out var type)
        && TryReadNumber(registry, key, prefix + nameof(KeyLink.KeySpec), out var spec)
            ? new KeyLink(provider, type, container, spec)
            : null;

    private static bool TryReadNumber(IProductRegistry registry, string key, string name, out uint number) =>
        uint.TryParse(registry.GetText(key, name), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
