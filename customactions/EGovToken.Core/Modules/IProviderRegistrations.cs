namespace EGovToken.Core.Modules;

/// <summary>What the PC knows of the cryptographic service providers that are installed on it.</summary>
public interface IProviderRegistrations
{
    /// <summary>The full path of a provider's DLL, or null when no provider of that name is registered.</summary>
    /// <param name="provider">The provider's name.</param>
    string? FindImage(string provider);
}
