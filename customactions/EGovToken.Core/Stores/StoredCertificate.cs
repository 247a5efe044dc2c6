using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

/// <summary>A certificate that a store shows.</summary>
/// <param name="Link">Its key link, or null when it has none.</param>
/// <param name="InUsersPart">
/// Whether it stands in the user's own part of the store, the only part that can be changed. Otherwise Group Policy or the PC
/// brings it into view, and a copy has to be added to the user's part before it can get a key link.
/// </param>
public sealed record StoredCertificate(KeyLink? Link, bool InUsersPart);
