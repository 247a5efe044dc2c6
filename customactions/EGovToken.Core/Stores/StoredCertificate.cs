using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

/// <summary>A certificate that a store holds.</summary>
/// <param name="Link">Its key link, or null when it has none.</param>
public sealed record StoredCertificate(KeyLink? Link);
