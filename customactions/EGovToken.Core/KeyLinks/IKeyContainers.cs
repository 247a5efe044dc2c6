namespace EGovToken.Core.KeyLinks;

/// <summary>The key containers that a provider shows without asking the user anything.</summary>
public interface IKeyContainers
{
    /// <summary>The provider's containers; empty when the provider is not installed or fails.</summary>
    /// <param name="provider">The provider's name.</param>
    IReadOnlyList<KeyContainer> List(string provider);
}
