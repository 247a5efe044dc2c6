using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Tokens;

/// <summary>A key object on a token.</summary>
/// <param name="IsPrivate">Whether it is the private key itself; many tokens show that only after login.</param>
/// <param name="Id">CKA_ID, which the objects of one key pair and its certificate share; may be empty.</param>
/// <param name="PublicKey">The public part, or null when the object does not tell it.</param>
public sealed record TokenKey(bool IsPrivate, byte[] Id, PublicKeyValue? PublicKey);
