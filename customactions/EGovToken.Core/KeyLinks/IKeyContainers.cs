namespace EGovToken.Core.KeyLinks;

/// <summary>The key containers that a provider shows without asking the user anything.</summary>
public interface IKeyContainers
{
    /// <summary>Asks a provider for its containers.</summary>
    /// <param name="provider">The provider's name, one of <see cref="TokenProviders.InOrder"/>.</param>
    KeyContainerListing List(string provider);
}
