using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Pkcs11;

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

/// <summary>A key object on a token.</summary>
/// <param name="IsPrivate">Whether it is the private key itself; many tokens show that only after login.</param>
/// <param name="Id">CKA_ID, which the objects of one key pair and its certificate share; may be empty.</param>
/// <param name="PublicKey">The public part, or null when the object does not tell it.</param>
public sealed record TokenKey(bool IsPrivate, byte[] Id, PublicKeyValue? PublicKey);

/// <summary>Whether a certificate's private key is on its token.</summary>
public enum KeyPresence
{
    /// <summary>The token shows the private key.</summary>
    Present,

    /// <summary>Without login the token shows only the public key of the pair; whether the private one is there is not known.</summary>
    Likely,

    /// <summary>The token shows keys, none of them this certificate's.</summary>
    Absent,

    /// <summary>The token shows no key at all without login.</summary>
    Unknown,
}

/// <summary>Lists the key objects that sessions see: public keys always, private ones mostly after login.</summary>
/// <param name="factories">Makes the search attributes.</param>
internal sealed class TokenKeyReader(Pkcs11InteropFactories factories)
{
    private static readonly List<CKA> Wanted = [CKA.CKA_ID, CKA.CKA_MODULUS, CKA.CKA_EC_POINT];

    /// <summary>Every key; one that cannot be read is passed over.</summary>
    /// <exception cref="OutcomeException">The token is gone or failed.</exception>
    public IReadOnlyList<TokenKey> ReadAll(TokenSessions sessions) =>
        [.. sessions.All.SelectMany(session => Read(session, isPrivate: true).Concat(Read(session, isPrivate: false)))];

    private IEnumerable<TokenKey> Read(TokenSession session, bool isPrivate)
    {
        var kind = factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, isPrivate ? CKO.CKO_PRIVATE_KEY : CKO.CKO_PUBLIC_KEY);
        foreach (var handle in ObjectSearch.Find(session, [kind]))
        {
            var attributes = ObjectAttributes.Read(session, handle, Wanted);
            yield return new TokenKey(isPrivate, attributes.Bytes(0), KeyOf(attributes.Bytes(1), attributes.Bytes(2)));
        }
    }

    private static PublicKeyValue? KeyOf(byte[] modulus, byte[] point) =>
        PublicKeyValue.Rsa(modulus) ?? PublicKeyValue.EC(EcPoint.Unwrap(point));
}

/// <summary>CKA_EC_POINT: an OCTET STRING around the point by the standard (PKCS#11 v2.40 section 2.3.3), the bare point on some tokens.</summary>
internal static class EcPoint
{
    private const byte OctetString = 0x04;

    // The bare point begins with 04 as well, but its second byte is no length of what follows.
    public static byte[] Unwrap(byte[] value)
    {
        if (value.Length > 2 && value[0] == OctetString && value[1] == value.Length - 2)
        {
            return [.. value.Skip(2)];
        }

        const byte oneLengthByte = 0x81;
        return value.Length > 3 && value[0] == OctetString && value[1] == oneLengthByte && value[2] == value.Length - 3
            ? [.. value.Skip(3)]
            : value;
    }
}
