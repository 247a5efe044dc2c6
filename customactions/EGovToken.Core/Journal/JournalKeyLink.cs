using System.Runtime.Serialization;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Journal;

/// <summary>A key link as the journal writes it.</summary>
[DataContract]
internal sealed class JournalKeyLink
{
    [DataMember(Name = "provider", Order = 0)]
    public string? Provider { get; set; }

    [DataMember(Name = "providerType", Order = 1)]
    public uint ProviderType { get; set; }

    [DataMember(Name = "container", Order = 2)]
    public string? Container { get; set; }

    [DataMember(Name = "keySpec", Order = 3)]
    public uint KeySpec { get; set; }

    public static JournalKeyLink? From(KeyLink? link) => link is null
        ? null
        : new JournalKeyLink { Provider = link.Provider, ProviderType = link.ProviderType, Container = link.Container, KeySpec = link.KeySpec };

    public KeyLink ToKeyLink() => Provider is null || Container is null
        ? throw new FormatException("a key link without provider or container")
        : new KeyLink(Provider, ProviderType, Container, KeySpec);
}
