using EGovToken.Core.Windows;

namespace EGovToken.Testing.TestDoubles;

/// <summary>Counts how often providers are asked.</summary>
public sealed class CountedKeyContainers(IKeyContainers containers) : IKeyContainers
{
    /// <summary>How often.</summary>
    public int Count { get; private set; }

    public KeyContainerListing List(string provider)
    {
        Count++;
        return containers.List(provider);
    }
}
