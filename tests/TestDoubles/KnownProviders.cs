using EGovToken.Core.Pkcs11;

namespace EGovToken.Testing.TestDoubles;

/// <summary>The providers that a PC knows, by name, and their DLLs.</summary>
public sealed class KnownProviders(params (string Name, string Image)[] providers) : IProviderRegistrations
{
    public string? FindImage(string provider) => providers.FirstOrDefault(known => known.Name == provider).Image;
}
