namespace EGovToken.Core.KeyLinks;

/// <summary>A key in a provider's container.</summary>
/// <param name="Link">How to reach it.</param>
/// <param name="PublicKey">Its public half.</param>
public sealed record KeyContainer(KeyLink Link, PublicKeyValue PublicKey);
