namespace EGovToken.Core.KeyLinks;

/// <summary>
/// Where Windows finds a certificate's private key (CRYPT_KEY_PROV_INFO): without it a certificate in the user's store is
/// invisible to browsers.
/// </summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="ProviderType">The provider's type; 1 is PROV_RSA_FULL, 0 a key storage provider.</param>
/// <param name="Container">The key container's name; of a key storage provider, the key's.</param>
/// <param name="KeySpec">
/// 1 is AT_KEYEXCHANGE, 2 AT_SIGNATURE. Of a key storage provider, the legacy specification that NCryptOpenKey needs to find
/// the key again: 0 for keys that only CNG knows.
/// </param>
public sealed record KeyLink(string Provider, uint ProviderType, string Container, uint KeySpec);
