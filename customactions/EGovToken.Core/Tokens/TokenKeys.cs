using EGovToken.Core.Certificates;

namespace EGovToken.Core.Tokens;

/// <summary>Finds certificates' keys among a token's key objects, by CKA_ID and by the public key itself.</summary>
public static class TokenKeys
{
    /// <summary>Whether the token has a certificate's private key.</summary>
    /// <param name="keys">The token's keys.</param>
    /// <param name="certificate">A certificate of the token.</param>
    public static KeyPresence PresenceOf(IReadOnlyList<TokenKey> keys, TokenCertificate certificate)
    {
        if (keys.Count == 0)
        {
            return KeyPresence.Unknown;
        }

        var own = keys.Where(key => Belongs(key, certificate)).ToList();
        return own.Exists(static key => key.IsPrivate) ? KeyPresence.Present
            : own.Count > 0 ? KeyPresence.Likely
            : KeyPresence.Absent;
    }

    // Identifiers are what their writer made of them: where both sides tell the key itself, that decides.
    private static bool Belongs(TokenKey key, TokenCertificate certificate) =>
        key.PublicKey is not null && certificate.PublicKey is not null
            ? key.PublicKey == certificate.PublicKey
            : key.Id.Length > 0 && key.Id.SequenceEqual(certificate.Id);
}
